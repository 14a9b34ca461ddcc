import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * A right that one process of this machine holds at a time, such as running the server of a data folder. It is a local
 * socket and no file with a process number: the system itself frees it when the holder dies, however it dies, and a
 * number that another program has meanwhile been given cannot be mistaken for the holder.
 */
export type Turn = {
  /** Tells whoever asks that the holder is about to end, so that it is worth waiting. */
  ending(): void
  release(): Promise<void>
}

/** What the holder says of itself to whoever asks. */
export type Holder = 'running' | 'ending'

/**
 * Takes the turn called `name` for the folder, or answers null because another process holds it.
 *
 * @param patience milliseconds to wait for a holder that might be about to end; one that says it is, is always waited for.
 */
export async function takeTurn(name: string, folder: string, patience = 0): Promise<Turn | null> {
  const place = placeOf(name, folder)
  const began = performance.now()
  for (;;) {
    const turn = await listen(place)
    if (turn) return turn
    const holder = await ask(place)
    // Nobody answers: the holder was killed, and has left the socket's name behind.
    if (holder === null && process.platform !== 'win32') rmSync(place, { force: true })
    if (holder === 'running' && performance.now() - began >= patience) return null
    if (holder !== null) await pause(50)
  }
}

/** Who holds the turn now, or null when nobody does. */
export function holderOf(name: string, folder: string): Promise<Holder | null> {
  return ask(placeOf(name, folder))
}

/** A socket's name may have about a hundred characters, which a project's path can exceed; so it is made from a hash. */
function placeOf(name: string, folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const id = `marketry-${name}-${hash}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${id}` : join(tmpdir(), `${id}.sock`)
}

function listen(place: string): Promise<Turn | null> {
  let state: Holder = 'running'
  return new Promise((resolve, reject) => {
    const server: Server = createServer((asker) => {
      asker.on('error', () => {})
      asker.end(state)
    })
    server.once('error', (fault: NodeJS.ErrnoException) =>
      fault.code === 'EADDRINUSE' ? resolve(null) : reject(fault),
    )
    server.listen(place, () => {
      server.unref()
      resolve({
        ending: () => {
          state = 'ending'
        },
        release: () => new Promise((done) => server.close(() => done())),
      })
    })
  })
}

function ask(place: string): Promise<Holder | null> {
  return new Promise((resolve) => {
    let said = ''
    const asking = connect(place)
    asking.on('data', (text) => (said += text.toString()))
    asking.once('end', () => resolve(said === 'ending' ? 'ending' : 'running'))
    // A socket of another user refuses to be asked, but it is somebody's.
    asking.once('error', (fault: NodeJS.ErrnoException) => resolve(fault.code === 'EACCES' ? 'running' : null))
  })
}
