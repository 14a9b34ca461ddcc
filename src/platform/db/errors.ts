import { Refusal } from '../../kernel/errors.ts'

/** More is asked for than the connections can carry: better to say so at once than to let requests pile up. */
export const busy = () =>
  new Refusal('unavailable', 'busy', 'We are busy at the moment. Try again shortly.', { retryAfterSeconds: 2 })
