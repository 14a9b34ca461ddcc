import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Refusal } from '../../kernel/errors.ts'
import { securityHeaders } from './headers.ts'
import { problemOf } from './problem.ts'

// Milliseconds in which the answer can still be read.
const lingers = 2_000

/**
 * Answers what is no HTTP at all, or too slow or too long to be read, as every other fault is answered; then hangs up,
 * because nobody knows where the next request would begin.
 */
export function answerUnreadable(fault: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || fault.code === 'ECONNRESET') return void socket.destroy()
  const problem = problemOf(new Refusal('malformed', 'malformed', 'This could not be read as a request.'))
  const status = statusOf(fault.code)
  const body = JSON.stringify({ ...problem, status, title: STATUS_CODES[status] })
  const headers = {
    ...securityHeaders,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  // Whoever does not hang up in turn would hold the connection for ever.
  setTimeout(() => socket.destroy(), lingers).unref()
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'))
}

function statusOf(code: string | undefined): 400 | 408 | 431 {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
}
