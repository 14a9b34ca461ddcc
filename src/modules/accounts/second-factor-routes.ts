import { toString as drawCode } from 'qrcode'
import { endpointsOf } from '../../platform/http/endpoint.ts'
import type { Accounts } from './accounts.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from './commands/second-factor.ts'
import { presentWaysIn } from './present.ts'
import { waysIn } from './queries.ts'
import * as shapes from './schema.ts'

const { read, converse } = endpointsOf('accounts', { whileClosed: 'members' })

const proofs = ['wrong_password', 'wrong_code', 'second_factor_off', 'too_often']

/** The second step of a login, as its owner switches it on and off. */
export function secondFactorEndpoints(accounts: Accounts) {
  return [
    read(
      '/auth/security/',
      { summary: 'How I come in: password, second step', access: 'members', standIn: 'never', answer: shapes.waysIn },
      async (tx, { actor }) => presentWaysIn(await waysIn(tx, actor)),
    ),
    converse(
      'POST',
      '/auth/totp/',
      {
        summary: 'Begin to switch the second step on',
        description: 'Answers what the app must know. It counts once a code has confirmed it.',
        access: 'members',
        body: shapes.passwordBody,
        answer: shapes.enrolment,
        confidential: true,
        refusals: ['wrong_password', 'email_unverified', 'second_factor_on', 'too_often'],
      },
      async (within, { actor, body, marketplace }) => {
        const { secret, uri } = await beginSecondFactor(accounts, within, {
          actor,
          marketplace,
          password: body.current_password,
        })
        return { secret, otpauth_uri: uri, qr_svg: await drawCode(uri, { type: 'svg', margin: 2 }) }
      },
    ),
    converse(
      'POST',
      '/auth/totp/confirm/',
      {
        summary: 'Switch the second step on by the first code of the app',
        access: 'members',
        body: shapes.codeBody,
        answer: shapes.recoveryCodes,
        confidential: true,
        refusals: ['wrong_code', 'second_factor_on', 'second_factor_off', 'too_often'],
      },
      async (within, { actor, body, origin }) => ({
        recovery_codes: await confirmSecondFactor(accounts, within, { actor, code: body.code, origin }),
      }),
    ),
    converse(
      'POST',
      '/auth/totp/recovery-codes/',
      {
        summary: 'New recovery codes for the old ones',
        access: 'members',
        body: shapes.proofsBody,
        answer: shapes.recoveryCodes,
        confidential: true,
        refusals: proofs,
      },
      async (within, { actor, body, origin }) => {
        const { current_password: password, code } = body
        return { recovery_codes: await renewRecoveryCodes(accounts, within, { actor, password, code, origin }) }
      },
    ),
    converse(
      'POST',
      '/auth/totp/disable/',
      {
        summary: 'Switch the second step off',
        access: 'members',
        body: shapes.proofsBody,
        answer: null,
        confidential: true,
        refusals: proofs,
      },
      (within, { actor, body, origin }) => {
        const { current_password: password, code } = body
        return endSecondFactor(accounts, within, { actor, password, code, origin })
      },
    ),
  ]
}
