import { addLines } from '../../api/lines.server.ts'
import type { Posted } from '../../api/forms.ts'
import type { Words } from '../../words/words.ts'

/** Adds what was said, and the evidence for it. */
export function say(form: Posted, id: string, t: Words<'complaints'>) {
  const asked = { params: { path: { id } } }
  return addLines(form, {
    say: (text) => form.api.POST('/complaints/{id}/replies/', { ...asked, headers: form.once, body: { text } }),
    add: (documentId, headers) =>
      form.api.POST('/complaints/{id}/evidence/', { ...asked, headers, body: { document_id: documentId } }),
    nothing: t('add.nothing'),
    tooMany: t('too_many'),
    notSent: (file) => t('not_sent', file),
  })
}

const outcomes = ['upheld', 'partly_upheld', 'rejected'] as const
const refunds = ['none', 'part', 'whole'] as const

/** Sends the operator's decision; what was left out is said by the API beside its field. */
export function decide(form: Posted, id: string) {
  const refund = refunds.find((one) => one === form.text('refund')) ?? 'none'
  const amount = form.optional('amount')
  return form.api.POST('/complaints/{id}/decision/', {
    params: { path: { id } },
    headers: form.once,
    body: {
      outcome: outcomes.find((one) => one === form.text('outcome')) as 'upheld',
      refund,
      ...(refund === 'part' && amount ? { amount } : {}),
      strike: form.text('strike') === 'true',
      reason: form.text('reason'),
    },
  })
}
