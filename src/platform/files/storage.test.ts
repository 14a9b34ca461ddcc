import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { type FaultProxy, startFaultProxy } from '../../../test/support/fault-proxy.ts'
import { hasS3Server, type S3Server, startS3Server } from '../../../test/support/s3-server.ts'
import { openStorage, type Storage } from './storage.ts'

/* One storage, two places for the bytes: a folder, and a bucket of a real S3-compatible server. Both keep the same word. */

const folder = mkdtempSync(join(tmpdir(), 'marketry-storage-'))
const withS3 = hasS3Server()
let server: S3Server

beforeAll(async () => {
  if (withS3) server = await startS3Server()
})
afterAll(() => {
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const places: [name: string, open: () => Promise<Storage>, there: boolean][] = [
  ['a folder', () => openStorage({ kind: 'disk', folder }), true],
  ['a bucket', () => openStorage({ kind: 's3', ...server.settings }), withS3],
]

test.runIf(process.env['CI'])('[CO-9] on the machine that proves us, the S3 server is there', () => {
  expect(withS3).toBe(true)
})

describe.each(places)('%s', (_name, open, there) => {
  test.runIf(there)(
    '[CO-9] keeps bytes, gives them back, lists them with size and time, and forgets them',
    async () => {
      const storage = await open()
      await storage.put('m1/f1/original.webp', Buffer.from('picture'), 'image/webp')
      await storage.putStream('m1/f2/contract', Readable.from([Buffer.from('con'), Buffer.from('tract')]), {
        mediaType: 'application/pdf',
        bytes: 8,
      })
      await storage.put('m2/f3/other', Buffer.from('theirs'), 'text/plain')
      const opened = await storage.open('m1/f2/contract')
      expect([opened?.bytes, opened && (await text(opened.stream))]).toEqual([8, 'contract'])
      const listed = await Array.fromAsync(storage.list('m1'))
      expect(listed.map(({ key, bytes }) => [key, bytes]).toSorted()).toEqual([
        ['m1/f1/original.webp', 7],
        ['m1/f2/contract', 8],
      ])
      for (const { writtenAt } of listed) expect(writtenAt).toBeInstanceOf(Date)
      await storage.removeAll('m1/f1')
      expect(await storage.open('m1/f1/original.webp')).toBeUndefined()
      expect(await storage.open('m1/f2/contract')).toBeDefined()
      await storage.removeAll('m1/never-was')
    },
  )
})

describe.runIf(withS3)('requests signed for a client of the bucket', () => {
  const signed = async (key: string, body = 'four') => {
    const storage = await openStorage({ kind: 's3', ...server.settings })
    const request = await storage.direct?.upload(key, { mediaType: 'text/plain', bytes: body.length, seconds: 60 })
    if (!request) throw new Error('a bucket lets clients in directly')
    return { storage, ...request }
  }
  const send = (url: string, body: string, type = 'text/plain') =>
    fetch(url, { method: 'PUT', body, headers: { 'content-type': type } })

  test('[CO-9] one puts just the bytes it was signed for, and the store refuses any other', async () => {
    const { storage, url } = await signed('m1/direct')
    expect((await send(url, 'five!')).status).toBe(403)
    expect((await send(url, '<svg', 'image/svg+xml')).status).toBe(403)
    expect((await send(url.replace('direct', 'another'), 'four')).status).toBe(403)
    expect(await storage.open('m1/direct')).toBeUndefined()
    expect((await send(url, 'four')).status).toBe(200)
    expect((await storage.open('m1/direct'))?.bytes).toBe(4)
  })

  test('[CO-9] a private link opens one thing, as what we say it is, and not when it was tampered with', async () => {
    const { storage, url } = await signed('m1/secret')
    await send(url, 'four')
    const disposition = 'attachment; filename="statement.txt"'
    const link = await storage.direct?.download('m1/secret', { mediaType: 'text/plain', disposition, seconds: 60 })
    const opened = await fetch(link ?? '')
    expect([opened.status, await opened.text(), opened.headers.get('content-disposition')]).toEqual([
      200,
      'four',
      disposition,
    ])
    expect((await fetch((link ?? '').replace('secret', 'direct'))).status).toBe(403)
    expect((await fetch((link ?? '').replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=6000'))).status).toBe(403)
    expect((await fetch(`${server.settings.endpoint}/marketry/m1/secret`)).status).not.toBe(200)
  })
})

describe.runIf(withS3)('the wire to the bucket', () => {
  let wire: FaultProxy
  let storage: Storage
  const over = (timeoutMs: number) =>
    openStorage({ kind: 's3', ...server.settings, endpoint: `http://127.0.0.1:${wire.port}`, timeoutMs })
  beforeAll(async () => {
    wire = await startFaultProxy({ port: server.port })
    storage = await over(10_000)
    await storage.put('wire/a', Buffer.from('a'), 'text/plain')
  })
  afterAll(() => wire?.close())

  test('[CO-9] that is cut is tried again; one that stays away is a fault in time, not a wait for ever', async () => {
    wire.cut()
    expect((await storage.open('wire/a'))?.bytes).toBe(1)
    wire.wire.resetAfter = ['PUT /']
    await storage.put('wire/b', Buffer.from('bb'), 'text/plain')
    expect([wire.resets(), (await storage.open('wire/b'))?.bytes]).toEqual([1, 2])
    const hasty = await over(500)
    wire.wire.silent = true
    await expect(hasty.open('wire/a')).rejects.toBeInstanceOf(Error)
    wire.wire.silent = false
    wire.cut()
    await eventually(
      () => hasty.open('wire/a').catch(() => undefined),
      (found) => found?.bytes === 1,
      'an answer over the mended wire',
    )
  })
})
