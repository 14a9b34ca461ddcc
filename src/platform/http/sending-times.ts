import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** How long a client may take; all times in milliseconds. */
export interface SendingTimes {
  /** For the head of a request. */
  head: number
  /** For the whole of a request: the largest form takes minutes on a slow line. */
  request: number
  /** An idle connection is kept so long. */
  idle: number
  /** How often these three are looked at. */
  looks: number
  /** Whoever sends a body sends so many bytes of it in each such span, or is cut off. */
  pace: { bytes: number; every: number }
}

/** Half a kilobyte a second is less than any line has that still brings a picture. */
export const sendingTimes: SendingTimes = {
  head: 30_000,
  request: 15 * 60_000,
  idle: 72_000,
  looks: 30_000,
  pace: { bytes: 15_000, every: 30_000 },
}

/** Sets a server's times, and has it cut off who sends a body too slowly: a long request would be held open for nothing. */
export function keepTimes(server: Server, { head, request, idle, pace }: SendingTimes): Server {
  server.on('request', (asked: IncomingMessage, response: ServerResponse) => {
    if (hasBody(asked)) watchSender(server, asked, response, pace)
  })
  return Object.assign(server, { headersTimeout: head, requestTimeout: request, keepAliveTimeout: idle })
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function watchSender(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, every }: SendingTimes['pace'],
): void {
  const { socket } = request
  let before = socket.bytesRead
  const looking = setInterval(() => {
    if (request.complete) return clearInterval(looking)
    const sent = socket.bytesRead - before
    before = socket.bytesRead
    // Where what has come is not read yet, it is we who are slow.
    if (sent >= bytes || request.readableLength > 0) return
    clearInterval(looking)
    // Into an answer that has begun nothing can be said.
    if (response.headersSent) socket.destroy()
    else server.emit('clientError', tooSlow(), socket)
  }, every).unref()
  const over = () => clearInterval(looking)
  request.once('end', over).once('close', over)
}

// By the code that Node itself has for it.
const tooSlow = () => Object.assign(new Error('a request came too slowly'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
