import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ApiCall } from './webapp.ts'

const withoutBody = new Set([101, 204, 205, 304])

/**
 * How the web app calls the API: through the server's own front door, but without a socket. The visitor's address goes
 * along, so that limits count people and not this process.
 */
export function inProcessCalls(app: FastifyInstance, visitor: FastifyRequest): (call: ApiCall) => Promise<Response> {
  return async ({ method, path, headers, body }) => {
    const { connection: _, 'content-length': __, ...passed } = headers
    const answer = await app.inject({
      method: method as 'GET',
      url: path,
      headers: passed,
      remoteAddress: visitor.ip,
      ...(body ? { payload: Buffer.from(body.buffer, body.byteOffset, body.byteLength) } : {}),
    })
    const given = new Headers()
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== undefined) given.append(name, String(one))
      }
    }
    const status = answer.statusCode
    return new Response(withoutBody.has(status) ? null : new Uint8Array(answer.rawPayload), { status, headers: given })
  }
}
