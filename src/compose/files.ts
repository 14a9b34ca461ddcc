import { mayReadComplaint } from '../modules/complaints/index.ts'
import { mayReadDispute } from '../modules/disputes/index.ts'
import { type DocumentReaders, evidence } from '../modules/files/index.ts'
import { mayReadMessage, messageFile } from '../modules/messages/index.ts'
import type { DocumentPurpose } from '../platform/files/documents.ts'

/** What private files may be sent in or kept for. */
export const documentPurposes: readonly DocumentPurpose[] = [evidence, messageFile]

/** Who reads private files besides their owner, by the kind of thing they are part of. */
export const documentReaders: DocumentReaders = {
  dispute: mayReadDispute,
  complaint: mayReadComplaint,
  message: mayReadMessage,
}
