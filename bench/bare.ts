import { createServer } from 'node:http'

// The limit of any answer: Node's own server, writing bytes it has ready.
const body = Buffer.alloc(Number(process.env['BODY_BYTES']), 'x')
createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
  response.end(body)
}).listen(Number(process.env['BARE_PORT']), '127.0.0.1', () => process.stdout.write('listening\n'))
