import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { StartFailure } from './failure.ts'

/**
 * The port to start on: the one asked for, else the one this cluster had last time, else any free one, which is
 * remembered so that a tool pointed at the database finds it again.
 *
 * @throws StartFailure when the port asked for is taken.
 */
export async function choosePort(home: string, asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(asked)) return asked
    throw new StartFailure(
      `Port ${asked}, meant for the embedded PostgreSQL, is taken by another program.`,
      'End that program, or choose another port.',
    )
  }
  const file = join(home, 'port')
  const remembered = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (remembered && (await isFree(remembered))) return remembered
  const port = await anyFreePort()
  writeFileSync(file, `${port}\n`)
  return port
}

function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

/** A port of 127.0.0.1 nobody listens on at the moment. */
export function anyFreePort(): Promise<number> {
  return listenOnce(0)
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address() as { port: number }
      server.close(() => resolve(bound))
    })
  })
}
