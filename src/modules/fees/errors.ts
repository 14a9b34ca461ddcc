import { type FieldFault, faultIn, Refusal } from '../../kernel/errors.ts'

export const notPossible = (faults: FieldFault[]) =>
  new Refusal('invalid', 'fees_not_possible', 'This schedule cannot be kept.', { faults })

/** A made deal keeps its fee, and nothing that was told a seller changes behind their back. */
export const inThePast = () => faultIn('valid_from', 'fees_in_the_past', 'A schedule holds from now on, or from later.')

export const noSuchAmount = (path: string) => faultIn(path, 'amount_malformed', 'Give an amount of that currency.')
