import { spawn } from 'node:child_process'
import { buffer, text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/**
 * Turns drawings (SVG, all our own) into PNG files, in their order. In a process of its own: where the server takes in
 * strangers' pictures, the reader of SVG is locked for the whole process, and stays so.
 */
export async function renderPictures(drawings: readonly string[]): Promise<Buffer[]> {
  const script = fileURLToPath(new URL('render-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  child.stdin.end(JSON.stringify(drawings))
  const [answer, complaint, code] = await Promise.all([buffer(child.stdout), text(child.stderr), ended])
  if (code !== 0) throw new Error(`pictures could not be drawn: ${complaint}`)
  return cut(answer)
}

/** The answer is each picture's length in four bytes, then its bytes. */
function cut(answer: Buffer): Buffer[] {
  const pictures: Buffer[] = []
  for (let at = 0; at < answer.length; ) {
    const end = at + 4 + answer.readUInt32BE(at)
    pictures.push(answer.subarray(at + 4, end))
    at = end
  }
  return pictures
}
