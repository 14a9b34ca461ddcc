import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

// The limit of telling many at once by socket: bare `ws`, which sends each line it is posted to everybody who is there.
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    for (const line of Buffer.concat(chunks).toString().split('\n')) {
      const frame = Buffer.from(line)
      for (const socket of sockets.clients) socket.send(frame, { binary: false })
    }
    response.end()
  })
})
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
server.listen(Number(process.env['BARE_PORT']), '127.0.0.1', () => process.stdout.write('listening\n'))
