import { endpointsOf, type RawAnswer } from '../../platform/http/endpoint.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Accounts } from './accounts.ts'
import type { Entered } from './commands/entering.ts'
import { acceptInvitation } from './commands/invitation.ts'
import { login } from './commands/login.ts'
import { enterByLink } from './commands/magic-link.ts'
import { register } from './commands/register.ts'
import { takeSecondStep } from './commands/second-step.ts'
import { logout, type OpenSession } from './commands/sessions.ts'
import { presentChallenge, presentUser } from './present.ts'
import { memberContact, myself } from './queries.ts'
import * as shapes from './schema.ts'

const { read, raw } = endpointsOf('accounts', { whileClosed: 'everyone', ownPagesOnly: true })

/** The same for browsers: the session lies in a cookie that no script can read. */
export function browserEndpoints(accounts: Accounts) {
  const { cookies, deviceCookies, csrfTokenOf } = accounts.authentication

  const opened = (status: 200 | 201, session: OpenSession, marketplace: Marketplace): RawAnswer => ({
    status,
    headers: {
      ...jsonHeaders,
      'set-cookie': [
        cookies.setting(session.token),
        ...(session.device ? [deviceCookies.setting(session.device)] : []),
      ],
    },
    body: JSON.stringify({
      user: presentUser(session.member, marketplace),
      csrf_token: csrfTokenOf(session),
    }),
  })

  const answerTo = (entered: Entered, marketplace: Marketplace): RawAnswer =>
    'session' in entered
      ? opened(200, entered.session, marketplace)
      : { headers: jsonHeaders, body: JSON.stringify(presentChallenge(entered)) }

  return [
    read(
      '/auth/session/',
      {
        summary: 'Who is signed in by cookie, and the token that changes must carry',
        access: 'everyone',
        answer: shapes.browserSession,
      },
      async (tx, { actor, marketplace }) => {
        if (actor.kind !== 'member') return { user: null, csrf_token: null }
        const { actedBy } = actor
        const [member, operator] = await Promise.all([
          myself(tx, actor),
          actedBy && memberContact(tx, actedBy.memberId),
        ])
        return {
          user: presentUser(member, marketplace),
          csrf_token: csrfTokenOf(actor),
          ...(actedBy && { acting: { operator: operator?.name ?? '', may_change: actedBy.mayChange } }),
        }
      },
    ),
    raw(
      'POST',
      '/auth/session/',
      {
        summary: 'Sign in a browser',
        description: 'Sets the session cookie.',
        access: 'everyone',
        body: shapes.login,
        answer: shapes.browserEntered,
        refusals: ['wrong_login', 'suspended', 'too_often'],
      },
      async (within, { body, marketplace, origin }) =>
        answerTo(await login(accounts, within, body, 'cookie', origin), marketplace),
    ),
    raw(
      'POST',
      '/auth/session/totp/',
      {
        summary: 'End the login of a browser by its second step',
        description: 'Sets the session cookie.',
        access: 'everyone',
        body: shapes.secondStepBody,
        answer: shapes.browserSession,
        refusals: ['challenge_invalid', 'wrong_code', 'suspended', 'too_often'],
      },
      async (within, { body, marketplace, origin }) =>
        opened(200, await takeSecondStep(accounts, within, body, 'cookie', origin), marketplace),
    ),
    raw(
      'POST',
      '/auth/session/magic-link/',
      {
        summary: 'Sign in a browser by the token mailed',
        description: 'Sets the session cookie.',
        access: 'everyone',
        body: shapes.linkBody,
        answer: shapes.browserEntered,
        refusals: ['link_invalid', 'suspended'],
      },
      async (within, { body, marketplace, origin }) =>
        answerTo(await enterByLink(accounts, within, body.token, 'cookie', origin), marketplace),
    ),
    raw(
      'POST',
      '/auth/session/invitation/',
      {
        summary: 'Take an invitation up in a browser, by the token mailed',
        description: 'Sets the session cookie.',
        access: 'everyone',
        body: shapes.acceptance,
        answer: shapes.browserEntered,
        refusals: ['link_invalid', 'password_needed', 'suspended'],
      },
      async (within, { body, marketplace, origin }) =>
        answerTo(await acceptInvitation(accounts, within, body, 'cookie', origin), marketplace),
    ),
    raw(
      'POST',
      '/auth/session/register/',
      {
        summary: 'Register from a browser',
        whileClosed: 'nobody',
        description: 'Sets the session cookie.',
        access: 'everyone',
        body: shapes.registration,
        answer: shapes.browserSession,
        status: 201,
        refusals: ['role_not_self_assigned', 'email_taken', 'username_taken', 'too_often'],
      },
      async (within, { body, marketplace, origin }) =>
        opened(201, await register(accounts, within, body, 'cookie', { marketplace, origin }), marketplace),
    ),
    raw(
      'DELETE',
      '/auth/session/',
      {
        summary: 'Sign out a browser',
        description: 'Clears the session cookie.',
        access: 'everyone',
        answer: null,
        standIn: 'always',
      },
      async (within, { actor, origin }) => {
        if (actor.kind === 'member') await within(async (tx) => logout(tx, actor, origin))
        return { status: 204, headers: { 'cache-control': 'no-store', 'set-cookie': cookies.clearing() }, body: '' }
      },
    ),
  ]
}

const jsonHeaders = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
