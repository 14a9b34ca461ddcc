import { Pool } from 'pg'
import { WebSocketServer, type WebSocket } from 'ws'
import { connections } from './load.ts'

// The limit of saying something that is kept: bare `ws`, one prepared insert a message, committed before what comes at
// /say/<n> is handed to whoever is at /hear/<n>.
const pool = new Pool({ connectionString: process.env['DATABASE_URL'] ?? '', max: connections })
const hearing = new Map<string, WebSocket>()
const sockets = new WebSocketServer({
  port: Number(process.env['BARE_PORT']),
  host: '127.0.0.1',
  perMessageDeflate: false,
})
sockets.on('connection', (socket, { url = '' }) => {
  const [, deed, place = ''] = url.split('/')
  if (deed === 'hear') hearing.set(place, socket)
  else socket.on('message', (frame: Buffer) => void hand(socket, place, frame))
})
await pool.query('create table bench_said (id bigint generated always as identity primary key, said text not null)')
process.stdout.write('listening\n')

async function hand(socket: WebSocket, place: string, frame: Buffer): Promise<void> {
  await pool.query({ name: 'keep', text: 'insert into bench_said (said) values ($1)', values: [frame.toString()] })
  hearing.get(place)?.send(frame, { binary: false })
  socket.send('{"type":"sent"}')
}
