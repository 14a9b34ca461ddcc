import { endpointsOf } from '../../platform/http/endpoint.ts'
import type { Accounts } from './accounts.ts'
import { login } from './commands/login.ts'
import { changePassword, forgetPassword, resetPassword } from './commands/passwords.ts'
import { changeProfile, mailVerificationAgain, verifyEmail } from './commands/profile.ts'
import { register } from './commands/register.ts'
import { logout, refreshSession, tokensFor } from './commands/sessions.ts'
import { presentUser } from './present.ts'
import { myself } from './queries.ts'
import * as shapes from './schema.ts'

const { read, change, converse } = endpointsOf('accounts')

const tooMany = ['too_often']

/** Registering, signing in, and one's own account. */
export function accountEndpoints(accounts: Accounts) {
  const loginFacts = {
    access: 'everyone',
    body: shapes.login,
    answer: shapes.signedIn,
    refusals: ['wrong_login', 'suspended', ...tooMany],
  } as const
  const loginAt = (path: '/login/' | '/auth/login/', summary: string) =>
    converse('POST', path, { summary, ...loginFacts }, async (within, { body, marketplace, origin }) => {
      const session = await login(accounts, within, body, 'tokens', origin)
      const { user, ...tokens } = await tokensFor(accounts, marketplace.id, session)
      return { user: presentUser(user, marketplace), ...tokens }
    })
  const logoutAt = (path: '/logout/' | '/auth/logout/', summary: string) =>
    change('POST', path, { summary, access: 'members', answer: null }, async (tx, { actor, origin }) =>
      logout(tx, actor, origin),
    )

  return [
    converse(
      'POST',
      '/register/',
      {
        summary: 'Register',
        description: 'Makes an account in this marketplace alone, and mails a link that verifies the address.',
        access: 'everyone',
        body: shapes.registration,
        answer: shapes.signedIn,
        status: 201,
        refusals: ['role_not_self_assigned', 'email_taken', 'username_taken', ...tooMany],
      },
      async (within, { body, marketplace, origin }) => {
        const session = await register(accounts, within, body, 'tokens', { marketplace, origin })
        const { user, ...tokens } = await tokensFor(accounts, marketplace.id, session)
        return { user: presentUser(user, marketplace), ...tokens }
      },
    ),
    loginAt('/login/', 'Sign in by e-mail or username'),
    loginAt('/auth/login/', 'Sign in by e-mail or username (the same as /login/)'),
    converse(
      'POST',
      '/auth/refresh-token/',
      {
        summary: 'Exchange a refresh token for new tokens',
        description: 'Each refresh token is good once. Presenting a used one ends the session.',
        access: 'everyone',
        body: shapes.refreshBody,
        answer: shapes.tokens,
        refusals: ['refresh_token_invalid'],
      },
      async (within, { body, marketplace, origin }) => {
        const session = await refreshSession(accounts, within, body.refresh, origin)
        const { access, refresh } = await tokensFor(accounts, marketplace.id, session)
        return { access, refresh }
      },
    ),
    logoutAt('/logout/', 'Sign out: ends this session'),
    logoutAt('/auth/logout/', 'Sign out: ends this session (the same as /logout/)'),
    read(
      '/me/',
      { summary: 'My account', access: 'members', answer: shapes.user },
      async (tx, { actor, marketplace }) => presentUser(await myself(tx, actor), marketplace),
    ),
    change(
      'PATCH',
      '/me/',
      {
        summary: 'Change my name, username, zone or language',
        access: 'members',
        body: shapes.profileChange,
        answer: shapes.user,
        refusals: ['username_taken'],
      },
      async (tx, { actor, body, marketplace, origin }) =>
        presentUser(await changeProfile(tx, actor, body, origin), marketplace),
    ),
    change(
      'POST',
      '/auth/verify-email/',
      {
        summary: 'Verify an e-mail address by the token mailed there',
        access: 'everyone',
        body: shapes.linkBody,
        answer: null,
        refusals: ['link_invalid'],
      },
      (tx, { body, origin }) => verifyEmail(accounts, tx, body.token, origin),
    ),
    change(
      'POST',
      '/auth/verify-email/resend/',
      { summary: 'Mail the verification link again', access: 'members', answer: null, status: 202, refusals: tooMany },
      (tx, { actor }) => mailVerificationAgain(accounts, tx, actor),
    ),
    change(
      'POST',
      '/auth/password/forgot/',
      {
        summary: 'Mail a link to set a new password',
        description: 'The answer is the same whether or not there is such an account.',
        access: 'everyone',
        body: shapes.forgotBody,
        answer: null,
        status: 202,
        refusals: tooMany,
      },
      (tx, { body, origin }) => forgetPassword(accounts, tx, body.email, origin),
    ),
    converse(
      'POST',
      '/auth/password/reset/',
      {
        summary: 'Set a new password by the token mailed',
        description: 'Ends every session of the account.',
        access: 'everyone',
        body: shapes.resetBody,
        answer: null,
        refusals: ['link_invalid'],
      },
      (within, { body, origin }) => resetPassword(accounts, within, body, origin),
    ),
    converse(
      'POST',
      '/auth/password/change/',
      {
        summary: 'Change my password',
        description: 'Ends my other sessions.',
        access: 'members',
        body: shapes.passwordChangeBody,
        answer: null,
        refusals: ['wrong_password', ...tooMany],
      },
      (within, { actor, body, origin }) => changePassword(accounts, within, actor, body, origin),
    ),
  ]
}
