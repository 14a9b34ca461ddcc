import { Refusal } from '../../kernel/errors.ts'

export const mailNotWaiting = () =>
  new Refusal('conflict', 'mail_not_waiting', 'This e-mail was delivered, is being sent now, or was never to be sent.')
