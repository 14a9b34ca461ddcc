import { accessSync } from 'node:fs'
import { join } from 'node:path'

// What the address of a socket file may hold on every system that has them: macOS has room for the fewest bytes.
const mostBytes = 103

const socketIn = (folder: string, port: number) => join(folder, `.s.PGSQL.${port}`)

/**
 * The folder of the cluster's socket file, by which a question and its answer take a seventh less time than by TCP: that of
 * its data, which only its own user and root may enter. Undefined where there can be none, on Windows or below a long path.
 */
export function socketFolderOf(home: string, port: number): string | undefined {
  const folder = join(home, 'data')
  const fits = Buffer.byteLength(socketIn(folder, port)) <= mostBytes
  return fits && process.platform !== 'win32' ? folder : undefined
}

/** The same where this process may use it now: a server may have been started without, and by another user. */
export function openSocketFolder(home: string, port: number): string | undefined {
  const folder = socketFolderOf(home, port)
  if (folder === undefined) return undefined
  try {
    accessSync(socketIn(folder, port))
    return folder
  } catch {
    return undefined
  }
}
