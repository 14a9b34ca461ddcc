import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import { newId } from '../../kernel/ids.ts'
import { plusSeconds } from '../../kernel/time.ts'
import { openDocumentLinks } from './document-link.ts'
import { createDocuments } from './documents.ts'
import { openStorage, type Storage } from './storage.ts'

let platform: TestPlatform
let storage: Storage
const folder = mkdtempSync(join(tmpdir(), 'marketry-orphans-'))

beforeAll(async () => {
  platform = await openPlatform()
  storage = await openStorage({ kind: 'disk', folder })
})
afterAll(async () => {
  await platform?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('[CO-9] the walk through the store takes what belongs to no file, and leaves what others keep and what is young', async () => {
  const { db, clock, here, there } = platform
  const links = openDocumentLinks(Buffer.from('a key of the tests'), clock)
  const documents = createDocuments({ storage, db, links, realNow: () => clock.real() }, [])
  const put = (key: string) => storage.put(key, Buffer.from('x'), 'text/plain')
  const orphans = [`${here}/documents/${newId()}/bytes`, `${here}/${newId()}/original.webp`]
  const others = [`${here}/exports/${newId()}/archive.zip`, `${there}/documents/${newId()}/bytes`]
  for (const key of [...orphans, ...others]) await put(key)
  const now = new Date()
  expect(await documents.sweepOrphans(here, plusSeconds(now, -3_600))).toBe(0)
  expect(await documents.sweepOrphans(here, plusSeconds(now, 60))).toBe(2)
  const left = [...(await Array.fromAsync(storage.list(here))), ...(await Array.fromAsync(storage.list(there)))]
  expect(left.map(({ key }) => key).toSorted()).toEqual(others.toSorted())
})
