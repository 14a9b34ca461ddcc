import { Agent, request } from 'node:http'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { letGoWhenAnswered } from './ending.ts'

test('[CO-15] a server that ends waits for an answer that has begun, and no longer', async () => {
  const app = fastify({ keepAliveTimeout: 72_000 })
  letGoWhenAnswered(app)
  const body = new Readable({ read() {} })
  app.get('/long', (_request, reply) => reply.send(body))
  await app.listen({ port: 0 })
  const { port } = app.server.address() as { port: number }

  const agent = new Agent({ keepAlive: true })
  const asking = request({ port, path: '/long', agent }).end()
  body.push('begun')
  const [answer] = await once(asking, 'response')
  const closed = app.close()
  body.push(', and ended')
  body.push(null)
  // Were the connection kept for its idle time, this test would run out of its own.
  expect(await text(answer)).toBe('begun, and ended')
  await closed
  agent.destroy()
})
