import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { imagery, imageryFolder } from './imagery.ts'

test('[CO-12] the pictures that brands bring along lie there as they are drawn today', async () => {
  const drawn = imagery()
  expect([...drawn.keys()]).toContain('neuromancers/hero.svg')
  for (const [path, drawing] of drawn) {
    const kept = await readFile(join(imageryFolder, path), 'utf8')
    expect([path, kept === drawing]).toEqual([path, true])
  }
})
