import { createServer, type ServerResponse } from 'node:http'

// The limit of telling many at once: Node's own server, which writes what it is posted to every stream that is open.
const streams = new Set<ServerResponse>()
createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    response.write('retry: 2000\n\n')
    streams.add(response)
    request.on('close', () => streams.delete(response))
    return
  }
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const said = Buffer.concat(chunks)
    for (const stream of streams) stream.write(said)
    response.end()
  })
}).listen(Number(process.env['BARE_PORT']), '127.0.0.1', () => process.stdout.write('listening\n'))
