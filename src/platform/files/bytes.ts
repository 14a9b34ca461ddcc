import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { wrongSize } from './errors.ts'
import { tellingBytes } from './media-type.ts'

/** Passes on so many bytes; fewer or more are a fault of the sender, noticed before they are all here. */
export function justSoMany(stream: Readable, bytes: number): Readable {
  return Readable.from(
    (async function* () {
      let come = 0
      for await (const piece of stream as AsyncIterable<Buffer>) {
        come += piece.length
        if (come > bytes) throw wrongSize(bytes)
        yield piece
      }
      if (come < bytes) throw wrongSize(bytes)
    })(),
  )
}

/** Reads a stream to its end: its first bytes, which tell what it is, its hash and its length. */
export async function lookInto(stream: Readable): Promise<{ start: Buffer; sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    if (bytes < tellingBytes) pieces.push(piece)
    hash.update(piece)
    bytes += piece.length
  }
  return { start: Buffer.concat(pieces).subarray(0, tellingBytes), sha256: hash.digest('hex'), bytes }
}
