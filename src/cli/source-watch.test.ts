import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../../test/support/eventually.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { watchSource } from './source-watch.ts'

test('[CO-13] files that change together are told together, and what changes meanwhile afterwards', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'modules'))
  const told: string[][] = []
  let go = () => {}
  const held = new Promise<void>((resolve) => (go = resolve))
  const stop = watchSource([folder], async (files) => {
    told.push(files.toSorted())
    if (told.length === 1) await held
  })
  for (const name of ['a.ts', join('modules', 'b.ts')]) writeFileSync(join(folder, name), '1')
  await eventually(
    async () => told.length,
    (count) => count === 1,
    'the first change',
  )
  // Another who watches is told of it: so it was noticed here, and waits for the first call to be done.
  const seen: string[] = []
  const stopOther = watchSource([folder], async (files) => void seen.push(...files))
  writeFileSync(join(folder, 'c.ts'), '1')
  await eventually(
    async () => seen.length,
    (count) => count > 0,
    'the other',
  )
  expect(told).toHaveLength(1)
  go()
  await eventually(
    async () => told.length,
    (count) => count === 2,
    'the second change',
  )
  await stop()
  await stopOther()
  expect(told).toEqual([[join(folder, 'a.ts'), join(folder, 'modules', 'b.ts')], [join(folder, 'c.ts')]])
})

test('[CO-13] tests and what is made from the source change nothing that runs', async () => {
  const folder = temporaryFolder()
  for (const name of ['build', '.react-router']) mkdirSync(join(folder, name))
  const told: string[] = []
  const stop = watchSource([folder], async (files) => void told.push(...files))
  for (const name of ['a.test.ts', join('build', 'index.js'), join('.react-router', 'types.ts'), 'b.ts~'])
    writeFileSync(join(folder, name), '1')
  writeFileSync(join(folder, 'last.ts'), '1')
  await eventually(
    async () => told.length,
    (count) => count > 0,
    'a change',
  )
  await stop()
  expect(told).toEqual([join(folder, 'last.ts')])
})
