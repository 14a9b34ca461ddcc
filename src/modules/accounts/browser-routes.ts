import { endpointsOf, type RawAnswer } from '../../platform/http/endpoint.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Accounts } from './accounts.ts'
import { login } from './commands/login.ts'
import { register } from './commands/register.ts'
import { logout, type OpenSession } from './commands/sessions.ts'
import { presentUser } from './present.ts'
import { myself } from './queries.ts'
import * as shapes from './schema.ts'

const { read, raw } = endpointsOf('accounts')

/** The same for browsers: the session lies in a cookie that no script can read. */
export function browserEndpoints(accounts: Accounts) {
  const { cookies, csrfTokenOf } = accounts.authentication

  const opened = (status: 200 | 201, session: OpenSession, marketplace: Marketplace): RawAnswer => ({
    status,
    headers: { ...jsonHeaders, 'set-cookie': cookies.setting(session.token) },
    body: JSON.stringify({
      user: presentUser(session.member, marketplace),
      csrf_token: csrfTokenOf(session.sessionId),
    }),
  })

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
        return { user: presentUser(await myself(tx, actor), marketplace), csrf_token: csrfTokenOf(actor.sessionId) }
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
        answer: shapes.browserSession,
        refusals: ['wrong_login', 'suspended', 'too_often'],
      },
      async (within, { body, marketplace, origin }) =>
        opened(200, await login(accounts, within, body, 'cookie', origin), marketplace),
    ),
    raw(
      'POST',
      '/auth/session/register/',
      {
        summary: 'Register from a browser',
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
      { summary: 'Sign out a browser', description: 'Clears the session cookie.', access: 'everyone', answer: null },
      async (within, { actor, origin }) => {
        if (actor.kind === 'member') await within(async (tx) => logout(tx, actor, origin))
        return { status: 204, headers: { 'cache-control': 'no-store', 'set-cookie': cookies.clearing() }, body: '' }
      },
    ),
  ]
}

const jsonHeaders = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
