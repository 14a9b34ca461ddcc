import { z } from 'zod'

/** The path of one document. */
export const documentPath = z.strictObject({ id: z.string() })

/** What somebody is about to send. */
export const announcement = z.strictObject({
  purpose: z.string().max(41),
  name: z.string().trim().min(1).max(200),
  media_type: z.string().max(100),
  bytes: z.int().min(1),
})

/** The same for a further version: what it is for stays. */
export const versionAnnouncement = announcement.omit({ purpose: true })

/** A signed link to the bytes: until when it is good, and the seal. */
export const linkQuery = z.strictObject({
  expires: z.coerce.number().int(),
  signature: z.string().max(100),
})

const facts = {
  id: z.string(),
  series_id: z.string().meta({ description: 'The same for all versions of one document.' }),
  version: z.int(),
  purpose: z.string(),
  name: z.string(),
  media_type: z.string(),
  bytes: z.int(),
  sha256: z.string().nullable().meta({ description: 'Of the bytes, hexadecimal; null until they have come.' }),
  state: z.enum(['awaited', 'received', 'attached']),
  created_at: z.string(),
}

/** A document. */
export const documentShape = z.object(facts).meta({ id: 'FilesDocument' })

/** A document with a link that opens it. */
export const linkedDocument = z
  .object({
    ...facts,
    link: z
      .object({ url: z.string(), expires_at: z.string() })
      .nullable()
      .meta({ description: 'Opens it until it expires; null until its bytes have come.' }),
  })
  .meta({ id: 'FilesLinkedDocument' })

/** All versions of a document, the first first. */
export const documentVersions = z.object({ results: z.array(linkedDocument) }).meta({ id: 'FilesDocumentVersions' })

/** A document that is awaited, and how its bytes are to be sent. */
export const awaitedDocument = z
  .object({
    ...facts,
    upload: z.object({
      method: z.literal('PUT'),
      url: z.string(),
      headers: z.record(z.string(), z.string()).meta({ description: 'To be sent along just so.' }),
      expires_at: z.string(),
    }),
  })
  .meta({ id: 'FilesAwaitedDocument' })
