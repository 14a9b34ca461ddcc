import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { processFolder, processPages } from './process-pages.ts'

test('[CO-3] [CO-18] the pages of the processes are what their declarations draw: npx marketry generate', () => {
  const written = new Map(
    readdirSync(processFolder)
      .toSorted()
      .map((file) => [file, readFileSync(join(processFolder, file), 'utf8')]),
  )
  const drawn = new Map([...processPages()].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  expect([...written.keys()]).toEqual([...drawn.keys()].toSorted())
  for (const [file, text] of drawn) expect(written.get(file), file).toBe(text)
})
