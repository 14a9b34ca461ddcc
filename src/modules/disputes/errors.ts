import { Refusal } from '../../kernel/errors.ts'

/** The bank decides who gets the money; giving it back as well would be giving it twice. */
export const chargeDisputed = () =>
  new Refusal(
    'conflict',
    'charge_disputed',
    "The buyer's bank is asking for this payment back. Wait until it has decided.",
  )

/** Evidence can be given until it is sent. */
export const evidenceSent = () =>
  new Refusal('conflict', 'evidence_sent', 'The evidence has gone to the bank; nothing can be added to it.')
