import { buffer } from 'node:stream/consumers'
import type { AppServices } from '../../engine/services.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { isKeptByStripe, refusalOfStripe } from '../../platform/stripe/client.ts'
import { updateEvidenceFile } from './store.ts'

/** A file of the evidence, as it is kept here. */
export interface FileToSend {
  marketplaceId: string
  documentId: string
  sha256: string | null
  name: string
  mediaType: string
}

/** Sends a file of the evidence to Stripe, where it waits until the evidence is submitted. */
export const uploadEvidence = defineOutsideCall<AppServices, FileToSend, { id: string }>({
  kind: 'stripe_file_create',
  timeoutMs: 60_000,
  // A second copy that nothing names harms nobody.
  keyLivesSeconds: Number.POSITIVE_INFINITY,
  refusalOf: refusalOfStripe,
  isKept: isKeptByStripe,
  async call({ stripe, documents }, { marketplaceId, documentId: id, sha256, name, mediaType }, { idempotencyKey }) {
    const opened = await documents.open(marketplaceId, { id, sha256 })
    if (!opened) throw new Error(`the bytes of the file ${id} are not here`)
    const file = { data: await buffer(opened.stream), name, type: mediaType }
    const made = await stripe.files.create({ purpose: 'dispute_evidence', file }, { idempotencyKey })
    return { id: made.id }
  },
  async record(_services, tx, { subjectId }, { id }) {
    updateEvidenceFile(tx, subjectId, { stripeId: id })
  },
  async refused(_services, tx, { subjectId }, { message }) {
    updateEvidenceFile(tx, subjectId, { error: message })
  },
})
