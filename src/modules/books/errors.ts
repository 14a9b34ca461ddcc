import { faultIn, Refusal } from '../../kernel/errors.ts'

export const notASpan = () => faultIn('to', 'not_a_span', 'The last day lies before the first.')

export const notProved = () =>
  new Refusal('conflict', 'books_not_proved', 'Something is wrong in the books: a month is closed when they are right.')
