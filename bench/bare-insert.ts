import { createServer } from 'node:http'
import { Pool } from 'pg'
import { connections } from './load.ts'

// The limit of taking something in: Node's own server, one prepared insert a request, committed before the answer.
const pool = new Pool({ connectionString: process.env['DATABASE_URL'] ?? '', max: connections })
createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => void keep(Buffer.concat(chunks).toString()).then(() => response.end('{"received":true}')))
}).listen(Number(process.env['BARE_PORT']), '127.0.0.1', () => process.stdout.write('listening\n'))

async function keep(body: string): Promise<void> {
  const event = JSON.parse(body) as { id: string; type: string }
  await pool.query({
    name: 'keep',
    text: "insert into bench_event (id, type, object_ids, payload, received_at) values ($1, $2, '{}', $3, now())",
    values: [event.id, event.type, body],
  })
}
