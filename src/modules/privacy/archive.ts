import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** What goes into an archive besides its pages: pictures as they lie with the files. */
export interface ArchivedFile {
  id: string
  open(): Promise<{ stream: Readable; bytes: number } | undefined>
}

// Whoever sent in more than this finds the rest by the addresses in files.json; an archive is made in memory.
const mostFileBytes = 200 * 1_024 * 1_024

/**
 * A zip: one JSON page for each part of the program, `files/` with the pictures, and a page that says what it is.
 * @param at what the entries are dated, business time
 */
export async function makeArchive(
  pages: Readonly<Record<string, unknown>>,
  files: readonly ArchivedFile[],
  { marketplace, at }: { marketplace: string; at: Date },
): Promise<Buffer> {
  const zip = new ZipFile()
  const options = { mtime: at, mode: 0o100644 }
  zip.addBuffer(Buffer.from(preface(marketplace, at, Object.keys(pages))), 'README.txt', options)
  for (const [name, page] of Object.entries(pages)) {
    zip.addBuffer(Buffer.from(`${JSON.stringify(page, plain, 2)}\n`), `${name}.json`, options)
  }
  const written = buffer(zip.outputStream)
  let left = mostFileBytes
  for (const { id, open } of files) {
    const opened = await open()
    if (!opened) continue
    left -= opened.bytes
    if (left < 0) {
      opened.stream.destroy()
      break
    }
    zip.addBuffer(await buffer(opened.stream), `files/${id}.webp`, { ...options, compress: false })
  }
  zip.end()
  return written
}

function plain(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

function preface(marketplace: string, at: Date, pages: readonly string[]): string {
  return [
    `Everything that ${marketplace} holds of you, as it stood at ${at.toISOString()} (UTC).`,
    '',
    ...pages.map((name) => `${name}.json`),
    'files/  the pictures you sent in, as they are kept',
    '',
    'Amounts whose names end in _minor are in the smallest unit of their currency. Times are in UTC.',
    'Passwords, codes and tokens are kept in a form nobody can read, and are not among it.',
    '',
  ].join('\n')
}
