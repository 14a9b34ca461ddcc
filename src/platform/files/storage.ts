import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { DriverContract } from 'flydrive/types'

/** Where the bytes lie: a folder of this machine, or a bucket of any S3-compatible store (settings S3_…). */
export type StorageSettings =
  | { kind: 'disk'; folder: string }
  | {
      kind: 's3'
      bucket: string
      region: string
      /** For stores that are not Amazon's. */
      endpoint?: string
      accessKeyId: string
      secretAccessKey: string
    }

/** Bytes by key. Keys are made by us of ids and sizes; nothing a member typed is ever in one. */
export interface Storage {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>
  /** The bytes as a stream, or undefined when there are none. */
  open(key: string): Promise<{ stream: Readable; bytes: number } | undefined>
  /** Removes everything below `prefix`, which may be nothing. */
  removeAll(prefix: string): Promise<void>
}

/** Opens the storage the settings name. */
export async function openStorage(settings: StorageSettings): Promise<Storage> {
  const disk = new Disk(await driverOf(settings))
  return {
    put: (key, bytes, contentType) => disk.put(key, bytes, { contentType }),
    async open(key) {
      if (!(await disk.exists(key))) return undefined
      const [{ contentLength }, stream] = await Promise.all([disk.getMetaData(key), disk.getStream(key)])
      return { stream, bytes: contentLength }
    },
    removeAll: async (prefix) => disk.deleteAll(prefix),
  }
}

async function driverOf(settings: StorageSettings): Promise<DriverContract> {
  if (settings.kind === 'disk') return new FSDriver({ location: settings.folder, visibility: 'private' })
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = settings
  const { S3Driver } = await import('flydrive/drivers/s3').catch((cause: unknown) => {
    throw new Error('S3_BUCKET is set, but the packages for S3 are not installed: npm install @aws-sdk/client-s3.', {
      cause,
    })
  })
  return new S3Driver({
    bucket,
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint && { endpoint, forcePathStyle: true }),
    visibility: 'private',
    supportsACL: false,
  })
}
