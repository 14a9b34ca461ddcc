import { endpointsOf } from '../../platform/http/endpoint.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Accounts } from './accounts.ts'
import { acceptInvitation } from './commands/invitation.ts'
import { login } from './commands/login.ts'
import { enterByLink } from './commands/magic-link.ts'
import { askForLink, changePassword, resetPassword } from './commands/passwords.ts'
import { changeProfile } from './commands/profile.ts'
import { register } from './commands/register.ts'
import { takeRoles } from './commands/roles.ts'
import { takeSecondStep } from './commands/second-step.ts'
import { logout, type OpenSession, refreshSession, tokensFor } from './commands/sessions.ts'
import type { Entered } from './commands/entering.ts'
import { presentChallenge, presentUser } from './present.ts'
import { myself } from './queries.ts'
import * as shapes from './schema.ts'

const { read, change, converse } = endpointsOf('accounts', { whileClosed: 'everyone' })

const tooMany = ['too_often']

/** Registering, signing in, and one's own account. */
export function accountEndpoints(accounts: Accounts) {
  const opened = async (session: OpenSession, marketplace: Marketplace) => {
    const { user, ...tokens } = await tokensFor(accounts, marketplace.id, session)
    return { user: presentUser(user, marketplace), ...tokens }
  }
  const answerTo = async (entered: Entered, marketplace: Marketplace) =>
    'session' in entered ? opened(entered.session, marketplace) : presentChallenge(entered)
  const loginFacts = {
    access: 'everyone',
    body: shapes.login,
    answer: shapes.entered,
    confidential: true,
    refusals: ['wrong_login', 'suspended', ...tooMany],
  } as const
  const loginAt = (path: '/login/' | '/auth/login/', summary: string) =>
    converse('POST', path, { summary, ...loginFacts }, async (within, { body, marketplace, origin }) => {
      return answerTo(await login(accounts, within, body, 'tokens', origin), marketplace)
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
        whileClosed: 'nobody',
        description: 'Makes an account in this marketplace alone, and mails a link that verifies the address.',
        access: 'everyone',
        body: shapes.registration,
        answer: shapes.signedIn,
        status: 201,
        confidential: true,
        refusals: ['role_not_self_assigned', 'email_taken', 'username_taken', ...tooMany],
      },
      async (within, { body, marketplace, origin }) => {
        return opened(await register(accounts, within, body, 'tokens', { marketplace, origin }), marketplace)
      },
    ),
    loginAt('/login/', 'Sign in by e-mail or username'),
    loginAt('/auth/login/', 'Sign in by e-mail or username (the same as /login/)'),
    converse(
      'POST',
      '/auth/totp/verify/',
      {
        summary: 'End a login by its second step',
        description: 'With the challenge the login answered, and a code of the app or a recovery code.',
        access: 'everyone',
        body: shapes.secondStepBody,
        answer: shapes.signedIn,
        confidential: true,
        refusals: ['challenge_invalid', 'wrong_code', 'suspended', ...tooMany],
      },
      async (within, { body, marketplace, origin }) =>
        opened(await takeSecondStep(accounts, within, body, 'tokens', origin), marketplace),
    ),
    change(
      'POST',
      '/auth/magic-link/',
      {
        summary: 'Mail a link to sign in',
        description: 'The answer is the same whether or not there is such an account.',
        access: 'everyone',
        body: shapes.emailBody,
        answer: null,
        status: 202,
        confidential: true,
        refusals: tooMany,
      },
      (tx, { body, origin }) => askForLink(accounts, tx, 'magic_link', body.email, origin),
    ),
    converse(
      'POST',
      '/auth/magic-link/verify/',
      {
        summary: 'Sign in by the token mailed',
        description:
          'Good for fifteen minutes, once. Where the address was not verified, an earlier password is dropped.',
        access: 'everyone',
        body: shapes.linkBody,
        answer: shapes.entered,
        confidential: true,
        refusals: ['link_invalid', 'suspended'],
      },
      async (within, { body, marketplace, origin }) =>
        answerTo(await enterByLink(accounts, within, body.token, 'tokens', origin), marketplace),
    ),
    converse(
      'POST',
      '/auth/invitation/',
      {
        summary: 'Take an invitation up by the token mailed, and sign in',
        access: 'everyone',
        body: shapes.acceptance,
        answer: shapes.entered,
        confidential: true,
        refusals: ['link_invalid', 'password_needed', 'suspended'],
      },
      async (within, { body, marketplace, origin }) =>
        answerTo(await acceptInvitation(accounts, within, body, 'tokens', origin), marketplace),
    ),
    converse(
      'POST',
      '/auth/refresh-token/',
      {
        summary: 'Exchange a refresh token for new tokens',
        description: 'Each refresh token is good once. Presenting a used one ends the session.',
        access: 'everyone',
        body: shapes.refreshBody,
        answer: shapes.tokens,
        confidential: true,
        refusals: ['refresh_token_invalid'],
      },
      async (within, { body, marketplace, origin }) => {
        const session = await refreshSession(accounts, within, body.refresh, { marketplace, origin })
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
      '/me/roles/',
      {
        summary: 'Take on another role: a buyer begins to sell',
        whileClosed: 'nobody',
        description: 'Those that may be taken at registration. A bearer token has the role once it is refreshed.',
        access: 'members',
        body: shapes.takenRoles,
        answer: shapes.user,
        refusals: ['role_not_self_assigned'],
      },
      async (tx, call) => presentUser(await takeRoles(tx, call, call.body.roles), call.marketplace),
    ),
    change(
      'POST',
      '/auth/password/forgot/',
      {
        summary: 'Mail a link to set a new password',
        description: 'The answer is the same whether or not there is such an account.',
        access: 'everyone',
        body: shapes.emailBody,
        answer: null,
        status: 202,
        confidential: true,
        refusals: tooMany,
      },
      (tx, { body, origin }) => askForLink(accounts, tx, 'reset_password', body.email, origin),
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
        confidential: true,
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
        confidential: true,
        refusals: ['wrong_password', ...tooMany],
      },
      (within, { actor, body, origin }) => changePassword(accounts, within, actor, body, origin),
    ),
  ]
}
