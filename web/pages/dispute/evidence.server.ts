import type { Posted } from '../../api/forms.ts'
import { addLines } from '../../api/lines.server.ts'
import type { Words } from '../../words/words.ts'

/** Adds what the bank is to know, and the papers for it. */
export function addEvidence(form: Posted, id: string, t: Words<'deal'>) {
  const asked = { params: { path: { id } } }
  return addLines(form, {
    say: (text) => form.api.POST('/disputes/{id}/evidence/', { ...asked, headers: form.once, body: { text } }),
    add: (documentId, headers) =>
      form.api.POST('/disputes/{id}/evidence/', { ...asked, headers, body: { document_id: documentId } }),
    nothing: t('dispute.nothing'),
    tooMany: t('dispute.too_many'),
    notSent: (file) => t('dispute.not_sent', file),
  })
}
