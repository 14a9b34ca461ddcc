import { faultIn, notFound, Refusal } from '../../kernel/errors.ts'
import type { Hindrance } from '../../platform/privacy/person.ts'

export const noSuchMember = () => notFound('member')
export const noSuchArchive = () => notFound('archive')

/** Says everything that stands in the way, so that nobody finds out one by one. */
export const erasureHindered = (hindrances: readonly Hindrance[]) =>
  new Refusal('conflict', 'erasure_hindered', 'You can be erased when everything that is open is settled.', {
    faults: hindrances.map(({ kind, sentence }) => ({ path: kind, message: sentence })),
  })

export const confirmFirst = () =>
  new Refusal('forbidden', 'confirm_first', 'Give your password, or sign in anew and do it within ten minutes.')

export const otherEmail = () => faultIn('email', 'other_email', 'This is not the e-mail of this member.')

export const exportsTooMany = () =>
  new Refusal('too_many', 'too_many_exports', 'Three archives a day are enough; fetch the last one.', {
    retryAfterSeconds: 86_400,
  })
