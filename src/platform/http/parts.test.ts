import type { AddressInfo } from 'node:net'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '../../kernel/errors.ts'
import { readParts } from './parts.ts'
import { openFileMemory } from './file-memory.ts'

const mebibyte = 1_024 * 1_024

let app: FastifyInstance
let held = Promise.withResolvers<void>()

beforeAll(async () => {
  app = fastify()
  await app.register(multipart, { limits: { fileSize: 2 * mebibyte, files: 3 } })
  const fileMemory = openFileMemory(5 * mebibyte)
  app.setErrorHandler((fault, _request, reply) => reply.code(fault instanceof Refusal ? 400 : 500).send({ fault }))
  app.post('/', (request) =>
    fileMemory.within(async (share) => {
      const { files } = await readParts(request, share)
      await held.promise
      return files.map(({ filename, mediaType, buffer }) => [filename, mediaType, buffer.length])
    }),
  )
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

async function send(...sizes: number[]): Promise<unknown> {
  const form = new FormData()
  for (const [number, size] of sizes.entries())
    form.append('file', new Blob([Buffer.alloc(size, 'x')], { type: 'image/png' }), `${number}.png`)
  const { port } = app.server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: form })
  const said = (await answer.json()) as { fault?: { kind: string } }
  return said.fault?.kind ?? said
}

test('[CO-20] files share memory with those that are dealt with, and it is free again when they are', async () => {
  const [first, second] = [send(2 * mebibyte - 1), send(2 * mebibyte - 1)]
  await expect.poll(() => send(mebibyte + 3), { timeout: 20_000 }).toBe('unavailable')
  held.resolve()
  const whole = [['0.png', 'image/png', 2 * mebibyte - 1]]
  expect(await Promise.all([first, second])).toEqual([whole, whole])
  expect(await send(mebibyte, mebibyte, mebibyte)).toHaveLength(3)
})

test('[CO-20] a file beyond its bound, or one too many, is too large, and leaves nothing behind in it', async () => {
  held = Promise.withResolvers()
  held.resolve()
  for (let turn = 0; turn < 5; turn++) expect(await send(2 * mebibyte + 1)).toBe('too_large')
  expect(await send(1, 1, 1, 1)).toBe('too_large')
  expect(await send(2 * mebibyte - 1, 2 * mebibyte - 1)).toHaveLength(2)
})
