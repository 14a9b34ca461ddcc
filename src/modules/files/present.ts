import type { z } from 'zod'
import type { Documents } from '../../platform/files/documents.ts'
import type { DocumentRow } from '../../platform/files/document-store.ts'
import type { awaitedDocument, documentShape, linkedDocument } from './document-schema.ts'

/** A document as it goes over the wire. */
export function presentDocument(row: DocumentRow): z.input<typeof documentShape> {
  const { id, series_id, version, purpose, name, media_type, sha256, state } = row
  const created_at = row.created_at.toISOString()
  return { id, series_id, version, purpose, name, media_type, bytes: Number(row.bytes), sha256, state, created_at }
}

/** The same with a link, for whoever has been found to be allowed. */
export async function presentLinked(
  documents: Documents,
  marketplaceId: string,
  row: DocumentRow,
  baseUrl: string,
): Promise<z.input<typeof linkedDocument>> {
  if (row.state === 'awaited') return { ...presentDocument(row), link: null }
  const { url, expiresAt } = await documents.readingLink(marketplaceId, row, baseUrl)
  return { ...presentDocument(row), link: { url, expires_at: expiresAt.toISOString() } }
}

/** The same with the way in for its bytes. */
export async function presentAwaited(
  documents: Documents,
  marketplaceId: string,
  row: DocumentRow,
  baseUrl: string,
): Promise<z.input<typeof awaitedDocument>> {
  const { expiresAt, ...upload } = await documents.uploadRequest(marketplaceId, row, baseUrl)
  return { ...presentDocument(row), upload: { ...upload, expires_at: expiresAt.toISOString() } }
}
