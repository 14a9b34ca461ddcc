import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import { newId } from '../../kernel/ids.ts'
import { plusSeconds } from '../../kernel/time.ts'
import { sql } from '../db/sql.ts'
import { createFiles, type Files } from './files.ts'
import { openStorage } from './storage.ts'
import { selectFiles } from './store.ts'
import { createTurns } from './turns.ts'

let platform: TestPlatform
let folder: string
let files: Files
let owner: string
let other: string
let bytes: Buffer

beforeAll(async () => {
  platform = await openPlatform()
  folder = await mkdtemp(join(tmpdir(), 'marketry-files-'))
  files = createFiles(await openStorage({ kind: 'disk', folder: join(folder, 'files') }), platform.db)
  await writeFile(join(folder, 'secret.webp'), 'secret')
  owner = await member('owner@example.com')
  other = await member('other@example.com')
  bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
})
afterAll(async () => {
  await platform.close()
  await rm(folder, { recursive: true })
})

async function member(email: string): Promise<string> {
  const id = newId()
  await platform.db.inMarketplace(platform.here, async (tx) =>
    tx.write(sql`insert into member (id, email, name, created_at, updated_at)
      values (${id}, ${email}, 'Somebody', ${tx.now}, ${tx.now})`),
  )
  return id
}

const store = (more = {}) =>
  files.storePicture({
    marketplaceId: platform.here,
    ownerMemberId: owner,
    purpose: 'product_picture',
    name: 'hat.png',
    bytes,
    ...more,
  })
const rows = (marketplace: string, id: string) => platform.db.inMarketplace(marketplace, (tx) => selectFiles(tx, [id]))
const attach = (ids: string[], by = owner, purpose = 'product_picture') =>
  platform.db.inMarketplace(platform.here, (tx) => files.attach(tx, ids, by, purpose))

test('[CO-9] a picture is kept in its sizes, under its marketplace, and read again', async () => {
  const stored = await store({ name: '..\\..\\C:\\hats\u0000/<b>hat</b>\u202Egnp.exe' })
  expect(stored).toMatchObject({ width: 800, height: 600 })
  const opened = await files.openPicture(platform.here, stored.id, 320)
  expect(opened).toMatchObject({ mediaType: 'image/webp', bytes: expect.any(Number) })
  const read = await buffer(opened!.stream)
  expect(read.length).toBe(opened!.bytes)
  expect(await sharp(read).metadata()).toMatchObject({ format: 'webp', width: 320 })
  expect((await readdir(join(folder, 'files', platform.here, stored.id))).toSorted()).toEqual([
    '1280.webp',
    '320.webp',
    '640.webp',
    'original.webp',
  ])
  const [row] = await rows(platform.here, stored.id)
  expect(row).toMatchObject({ state: 'pending', owner_member_id: owner, media_type: 'image/webp', name: 'b>gnp.exe' })
})

test('[CO-20] another marketplace finds neither the bytes nor the row', async () => {
  const { id } = await store()
  expect(await files.openPicture(platform.there, id, 320)).toBeUndefined()
  expect(await rows(platform.there, id)).toEqual([])
})

test.each(['../secret', '..%2fsecret', '/etc/passwd', '....//secret', 'secret\u0000', ''])(
  '[CO-20] no path leads out of the folder: %j',
  async (id) => {
    expect(await files.openPicture(platform.here, id, 'original')).toBeUndefined()
    expect(await files.openPicture(id, newId(), 'original')).toBeUndefined()
    expect(await files.openPicture(platform.here, newId(), id as 'original')).toBeUndefined()
  },
)

test('[CO-9] only the owner makes a picture part of something, for what it was sent in for', async () => {
  const { id } = await store()
  for (const attempt of [
    () => attach([id], other),
    () => attach([id], owner, 'avatar'),
    () => attach([id, newId()]),
    () => attach(["' or 1=1 --"]),
  ])
    await expect(attempt()).rejects.toMatchObject({ kind: 'invalid', code: 'picture_unknown' })
  expect((await rows(platform.here, id))[0]?.state).toBe('pending')
  await attach([id, id])
  expect((await rows(platform.here, id))[0]?.state).toBe('attached')
})

test('[CO-9] what was sent in and never used is removed with its bytes; what is used stays', async () => {
  const [unused, used] = [await store(), await store()]
  await attach([used.id])
  expect(await files.sweepPending(platform.here, plusSeconds(platform.clock.now(), -60))).toBe(0)
  expect(await files.sweepPending(platform.here, plusSeconds(platform.clock.now(), 60))).toBeGreaterThanOrEqual(1)
  expect(await files.openPicture(platform.here, unused.id, 'original')).toBeUndefined()
  expect(await rows(platform.here, unused.id)).toEqual([])
  const kept = await files.openPicture(platform.here, used.id, 'original')
  expect(kept?.bytes).toBeGreaterThan(0)
  kept?.stream.destroy()
})

test('[CO-20] nobody fills the disk with pictures that are part of nothing', async () => {
  const hoarder = await member('hoarder@example.com')
  await platform.db.inMarketplace(platform.here, async (tx) => {
    for (let count = 0; count < 40; count++)
      tx.write(sql`insert into file (id, owner_member_id, purpose, name, media_type, bytes, sha256, width, height, created_at)
        values (${newId()}, ${hoarder}, 'product_picture', 'x', 'image/webp', 1, ${'0'.repeat(64)}, 1, 1, ${tx.now})`)
  })
  await expect(store({ ownerMemberId: hoarder })).rejects.toMatchObject({ code: 'too_many_pictures' })
})

test('[CO-9] pictures are decoded a few at a time, and who comes beyond the waiting room is told to wait', async () => {
  const takeTurn = createTurns(2, 1)
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  let running = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++running)
    await gate
    running--
  }
  const turns = [takeTurn(work), takeTurn(work), takeTurn(work)]
  await expect(takeTurn(work)).rejects.toMatchObject({ kind: 'unavailable', code: 'pictures_busy' })
  open()
  await Promise.all(turns)
  expect(most).toBe(2)
  await expect(takeTurn(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
  await takeTurn(async () => undefined)
})
