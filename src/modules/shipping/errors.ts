import { type FieldFault, faultIn, notFound, Refusal } from '../../kernel/errors.ts'

/** Its seller does not send there. */
export const notSentThere = () =>
  new Refusal(
    'refused',
    'not_sent_there',
    'The seller does not send to this country. Choose an address in another one.',
  )

export const ratesNotPossible = (faults: FieldFault[]) =>
  new Refusal('invalid', 'rates_not_possible', 'These rates cannot be kept.', { faults })

/** Two set rates at once, in two tabs: the later one has not seen what the first one set. */
export const ratesChangedMeanwhile = () =>
  new Refusal(
    'conflict',
    'rates_changed_meanwhile',
    'Other rates have been set meanwhile. Look at them, and set yours again if they are still wanted.',
  )

export const noSuchAmount = (path: string) => faultIn(path, 'amount_malformed', 'Give an amount like 250 or 250.00.')

export const noSuchProvince = () => faultIn('province', 'unknown_province', 'There is no such province here.')

export const noSuchSeller = () => notFound('seller')
