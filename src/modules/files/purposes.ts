import type { DocumentPurpose } from '../../platform/files/documents.ts'

/**
 * What a party says its side with: a receipt, a photograph, a conversation. Banks take these kinds, and five megabytes of
 * one file (Stripe's bound for evidence in a dispute).
 */
export const evidence: DocumentPurpose = {
  name: 'evidence',
  mediaTypes: ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain'],
  mostBytes: 5_000_000,
}
