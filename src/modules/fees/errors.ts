import { type FieldFault, faultIn, Refusal } from '../../kernel/errors.ts'

export const notPossible = (faults: FieldFault[]) =>
  new Refusal('invalid', 'fees_not_possible', 'This schedule cannot be kept.', { faults })

/** Two operators set fees at once: the later one has not seen what the first one set. */
export const changedMeanwhile = () =>
  new Refusal(
    'conflict',
    'fees_changed_meanwhile',
    'Somebody has set other fees meanwhile. Look at them, and set yours again if they are still wanted.',
  )

/** A made deal keeps its fee, and nothing that was told a seller changes behind their back. */
export const inThePast = () => faultIn('valid_from', 'fees_in_the_past', 'A schedule holds from now on, or from later.')

export const noSuchAmount = (path: string) => faultIn(path, 'amount_malformed', 'Give an amount of that currency.')
