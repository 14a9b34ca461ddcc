import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { S3Driver } from 'flydrive/drivers/s3'
import type { DriverContract } from 'flydrive/types'
import type { DirectAccess } from './storage.ts'

/** A bucket of an S3-compatible store, as the settings S3_… name it. */
export interface BucketSettings {
  bucket: string
  region: string
  /** For stores that are not Amazon's. */
  endpoint?: string
  accessKeyId: string
  secretAccessKey: string
  /** Real milliseconds without a word from the store before it is given up; 10,000 unless said otherwise. */
  timeoutMs?: number
}

/** Opens a bucket: for this program, and for clients that are handed signed requests. */
export async function openBucket(settings: BucketSettings): Promise<{ driver: DriverContract; direct: DirectAccess }> {
  const { bucket } = settings
  const client = clientOf(settings)
  // Signed without asking anybody: whether the bucket is in the name or in the path is the SDK's to know.
  const somewhere = await getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: 'any' }))
  return {
    driver: new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }),
    direct: {
      origin: new URL(somewhere).origin,
      async upload(key, { mediaType, bytes, seconds }) {
        const command = new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: mediaType, ContentLength: bytes })
        // What is signed cannot be sent otherwise: another type or one byte more is refused by the store.
        const signableHeaders = new Set(['host', 'content-type', 'content-length'])
        const url = await getSignedUrl(client, command, { expiresIn: seconds, signableHeaders })
        return { url, headers: { 'content-type': mediaType } }
      },
      download: (key, { mediaType, disposition, seconds }) =>
        getSignedUrl(
          client,
          new GetObjectCommand({
            Bucket: bucket,
            Key: key,
            ResponseContentType: mediaType,
            ResponseContentDisposition: disposition,
          }),
          { expiresIn: seconds },
        ),
    },
  }
}

function clientOf({ region, endpoint, accessKeyId, secretAccessKey, timeoutMs = 10_000 }: BucketSettings): S3Client {
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint && { endpoint, forcePathStyle: true }),
    // Stores that are not Amazon's do not all know the checksums the SDK sends of late; ours lie in the database.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: timeoutMs, requestTimeout: timeoutMs, throwOnRequestTimeout: true },
    maxAttempts: 3,
  })
}
