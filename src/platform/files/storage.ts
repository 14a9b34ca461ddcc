import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { DriverContract } from 'flydrive/types'
import type { BucketSettings } from './bucket.ts'

/** Where the bytes lie: a folder of this machine, or a bucket of any S3-compatible store (settings S3_…). */
export type StorageSettings = { kind: 'disk'; folder: string } | ({ kind: 's3' } & BucketSettings)

/** What a store knows of what lies under a key. */
export interface StoredBytes {
  key: string
  bytes: number
  /** Real time at which they were last written. */
  writtenAt: Date
}

/** How a client sends or fetches bytes itself, without passing through this program. */
export interface DirectRequest {
  url: string
  headers: Readonly<Record<string, string>>
}

/** Bytes by key. Keys are made by us of ids and sizes; nothing a member typed is ever in one. */
export interface Storage {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>
  putStream(key: string, stream: Readable, facts: { mediaType: string; bytes: number }): Promise<void>
  /** The bytes as a stream, or undefined when there are none. */
  open(key: string): Promise<{ stream: Readable; bytes: number } | undefined>
  /** Puts what lies under one key under another; false when there is nothing. */
  move(from: string, to: string): Promise<boolean>
  /** Everything below `prefix`, page by page as the store gives it. */
  list(prefix: string): AsyncIterable<StoredBytes>
  /** Removes what lies under one key. */
  remove(key: string): Promise<void>
  /** Removes everything below `prefix`, which may be nothing. */
  removeAll(prefix: string): Promise<void>
  /**
   * How the store lets a client do it directly; undefined where the store is a folder, which only this program reaches.
   * An upload is good for just so many bytes of just this type.
   */
  readonly direct: DirectAccess | undefined
}

/** Requests signed for a client; good for `seconds` of real time. */
export interface DirectAccess {
  /** Where its requests lead, such as https://files.example.com. */
  origin: string
  upload(key: string, facts: { mediaType: string; bytes: number; seconds: number }): Promise<DirectRequest>
  /** `disposition`: what a browser is to do with it, as in the header of that name. */
  download(key: string, facts: { mediaType: string; disposition: string; seconds: number }): Promise<string>
}

/** Opens the storage the settings name. */
export async function openStorage(settings: StorageSettings): Promise<Storage> {
  const { driver, direct } = await driverOf(settings)
  const disk = new Disk(driver)
  return {
    direct,
    put: (key, bytes, contentType) => disk.put(key, bytes, { contentType }),
    putStream: (key, stream, { mediaType, bytes }) =>
      disk.putStream(key, stream, { contentType: mediaType, contentLength: bytes }),
    async open(key) {
      if (!(await disk.exists(key))) return undefined
      const [{ contentLength }, stream] = await Promise.all([disk.getMetaData(key), disk.getStream(key)])
      return { stream, bytes: contentLength }
    },
    async move(from, to) {
      if (!(await disk.exists(from))) return false
      try {
        await disk.move(from, to)
      } catch (fault) {
        // Somebody was quicker.
        if (await disk.exists(from)) throw fault
        return false
      }
      return true
    },
    list: (prefix) => listAll(disk, prefix),
    remove: (key) => disk.delete(key),
    async removeAll(prefix) {
      if (!direct) return disk.deleteAll(prefix)
      // One by one: for many at once Amazon's SDK sends a checksum that other stores do not take.
      for await (const key of keysBelow(disk, prefix)) await disk.delete(key)
    },
  }
}

async function* listAll(disk: Disk, prefix: string): AsyncIterable<StoredBytes> {
  for await (const key of keysBelow(disk, prefix)) {
    const { contentLength, lastModified } = await disk.getMetaData(key)
    yield { key, bytes: contentLength, writtenAt: lastModified }
  }
}

async function* keysBelow(disk: Disk, prefix: string): AsyncIterable<string> {
  let paginationToken: string | undefined
  do {
    const page = await disk.listAll(prefix, { recursive: true, ...(paginationToken && { paginationToken }) })
    paginationToken = page.paginationToken
    for (const found of page.objects) if (found.isFile) yield found.key
  } while (paginationToken)
}

async function driverOf(
  settings: StorageSettings,
): Promise<{ driver: DriverContract; direct: DirectAccess | undefined }> {
  if (settings.kind === 'disk') {
    return { driver: new FSDriver({ location: settings.folder, visibility: 'private' }), direct: undefined }
  }
  // Amazon's packages are large: loaded only where they are used.
  const { openBucket } = await import('./bucket.ts')
  return openBucket(settings)
}
