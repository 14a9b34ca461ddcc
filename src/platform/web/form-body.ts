import type { IncomingMessage } from 'node:http'
import { Refusal } from '../../kernel/errors.ts'
import type { MemoryShare } from '../http/file-memory.ts'

const mebibyte = 1_024 * 1_024

/** The most bytes of a form: of one without files, and of the largest there is, eight pictures of ten megabytes. */
export const mostFormBytes = { plain: mebibyte, withFiles: 84 * mebibyte }
// The largest form of ours has some hundreds. Each costs far more than its bytes once it is read.
const mostFields = 2_000
const blockBytes = 64 * 1_024

/** Whether a form may bring files. A comma could name a second type, by which it would be read in the end. */
export function mayBringFiles({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return /^multipart\/form-data\s*;[^,]*$/i.test(headers['content-type'] ?? '')
}

/** Whether a form is larger than one without files may be, or does not say how large it is. */
export function mayBeLarge({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > mostFormBytes.plain
}

/**
 * Reads a form whole, before anything takes it apart. The connection stays, so that a refusal can be told on it.
 * @param share where a large form is counted as it comes
 * @returns its bytes, in blocks
 * @throws Refusal too_large beyond `most` bytes or the bound of its fields; malformed when it breaks off; unavailable when
 * there is no room for it now
 */
export async function readFormBody(request: IncomingMessage, most: number, share?: MemoryShare): Promise<Buffer[]> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge()
  // Every part but the first begins after such a line, whatever the boundary is.
  const counts = [counterOf('\r\n--'), ...(mayBringFiles(request) ? [] : [counterOf('&')])]
  const blocks: Buffer[] = []
  let loose: Buffer[] = []
  let taken = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      taken += chunk.length
      share?.take(chunk.length)
      if (taken > most || counts.some((count) => count(chunk) > mostFields)) throw tooLarge()
      loose.push(chunk)
      // A chunk may be of one byte, and is an object of its own all the same.
      if (loose.length < 64 && chunk.length < blockBytes) continue
      blocks.push(Buffer.concat(loose))
      loose = []
    }
  } catch (fault) {
    throw fault instanceof Refusal ? fault : new Refusal('malformed', 'malformed', 'The form broke off.')
  }
  return [...blocks, ...loose]
}

/** Counts how often `mark` has come so far, also where it came in two pieces. */
function counterOf(mark: string): (chunk: Buffer) => number {
  let times = 0
  let before: Buffer = Buffer.alloc(0)
  return (chunk) => {
    const bytes = before.length > 0 ? Buffer.concat([before, chunk]) : chunk
    for (let at = bytes.indexOf(mark); at >= 0 && times <= mostFields; at = bytes.indexOf(mark, at + mark.length))
      times += 1
    before = bytes.subarray(Math.max(bytes.length - mark.length + 1, 0))
    return times
  }
}

const tooLarge = () =>
  new Refusal('too_large', 'too_large', 'The form is larger than is accepted here. Go back, and choose less.')
