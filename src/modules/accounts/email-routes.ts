import { endpointsOf } from '../../platform/http/endpoint.ts'
import type { Accounts } from './accounts.ts'
import { askForEmail, changeEmail } from './commands/email.ts'
import { mailVerificationAgain, verifyEmail } from './commands/profile.ts'
import * as shapes from './schema.ts'

const { change, converse } = endpointsOf('accounts', { whileClosed: 'everyone' })

/** The address of an account: showing that it is one's own, and changing it. */
export function emailEndpoints(accounts: Accounts) {
  return [
    change(
      'POST',
      '/auth/verify-email/',
      {
        summary: 'Verify an e-mail address by the token mailed there',
        access: 'everyone',
        body: shapes.linkBody,
        answer: null,
        confidential: true,
        refusals: ['link_invalid'],
      },
      (tx, { body, origin }) => verifyEmail(accounts, tx, body.token, origin),
    ),
    change(
      'POST',
      '/auth/verify-email/resend/',
      {
        summary: 'Mail the verification link again',
        access: 'members',
        answer: null,
        status: 202,
        refusals: ['too_often'],
      },
      (tx, { actor }) => mailVerificationAgain(accounts, tx, actor),
    ),
    converse(
      'POST',
      '/auth/email/change/',
      {
        summary: 'Change my e-mail address',
        description: 'Mails a link to the new one. Until it is opened the present one stays in use.',
        access: 'members',
        body: shapes.emailChangeBody,
        answer: null,
        status: 202,
        confidential: true,
        refusals: ['wrong_password', 'too_often'],
      },
      (within, { actor, body, origin }) => askForEmail(accounts, within, actor, body, origin),
    ),
    change(
      'POST',
      '/auth/email/confirm/',
      {
        summary: 'Confirm a new e-mail address by the token mailed there',
        description: 'Ends every session of mine but the one that asks.',
        access: 'everyone',
        body: shapes.linkBody,
        answer: null,
        confidential: true,
        refusals: ['link_invalid', 'email_taken'],
      },
      (tx, { actor, body, origin }) => changeEmail(accounts, tx, body.token, { actor, origin }),
    ),
  ]
}
