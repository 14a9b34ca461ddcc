import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** What goes into an archive besides its pages: pictures and documents as they lie with the files. */
export interface ArchivedFile {
  /** Where it stands in the archive: 'documents/… receipt.pdf'. */
  path: string
  open(): Promise<{ stream: Readable; bytes: number } | undefined>
}

/** An archive, ready to be read once. */
export interface MadeArchive {
  stream: Readable
  bytes: number
}

/** So much of what somebody sent in goes into one archive. */
const mostFileBytes = 1_024 * 1_024 * 1_024

/**
 * Makes a zip and hands it to `keep`: one JSON page for each part of the program, the files, and a page that says what it
 * is and what found no room. It is written to this machine's temporary folder, one file at a time, and gone afterwards: in
 * memory lies no more than a few blocks of it.
 * @param at what the entries are dated, business time
 */
export async function makeArchive(
  pages: Readonly<Record<string, unknown>>,
  files: readonly ArchivedFile[],
  { marketplace, at, most = mostFileBytes }: { marketplace: string; at: Date; most?: number },
  keep: (made: MadeArchive) => Promise<void>,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'marketry-archive-'))
  try {
    const path = join(folder, 'archive.zip')
    await writeZip(path, pages, files, { marketplace, at, most })
    const { size } = await stat(path)
    await keep({ stream: createReadStream(path), bytes: size })
    return size
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeZip(
  path: string,
  pages: Readonly<Record<string, unknown>>,
  files: readonly ArchivedFile[],
  { marketplace, at, most }: { marketplace: string; at: Date; most: number },
): Promise<void> {
  const zip = new ZipFile()
  const options = { mtime: at, mode: 0o100644 }
  const written = pipeline(zip.outputStream, createWriteStream(path))
  written.catch(() => {})
  for (const [name, page] of Object.entries(pages)) {
    zip.addBuffer(Buffer.from(`${JSON.stringify(page, plain, 2)}\n`), `${name}.json`, options)
  }
  let left = most
  const leftOut: string[] = []
  for (const { path: place, open } of files) {
    const opened = await open()
    if (!opened) continue
    if (opened.bytes > left) {
      opened.stream.destroy()
      leftOut.push(place)
      continue
    }
    left -= opened.bytes
    zip.addReadStream(opened.stream, place, { ...options, compress: false })
    // One after the other: a member may have sent in more than there are file handles.
    await Promise.race([finished(opened.stream), written])
  }
  zip.addBuffer(Buffer.from(preface(marketplace, at, Object.keys(pages), leftOut)), 'README.txt', options)
  zip.end()
  await written
}

function plain(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

function preface(marketplace: string, at: Date, pages: readonly string[], leftOut: readonly string[]): string {
  return [
    `Everything that ${marketplace} holds of you, as it stood at ${at.toISOString()} (UTC).`,
    '',
    ...pages.map((name) => `${name}.json`),
    'pictures/   the pictures you sent in, as they are kept',
    'documents/  the files you sent in and those made for you, byte by byte',
    '',
    ...(leftOut.length > 0
      ? ['These found no room here. Fetch them on the pages where you see them:', ...leftOut, '']
      : []),
    'Amounts whose names end in _minor are in the smallest unit of their currency. Times are in UTC.',
    'Passwords, codes and tokens are kept in a form nobody can read, and are not among it.',
    '',
  ].join('\n')
}
