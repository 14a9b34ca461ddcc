import { endpointsOf } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Accounts } from './accounts.ts'
import { endOtherSessions, endSession } from './commands/sessions.ts'
import { presentSession, presentStatus } from './present.ts'
import { livingAt, sessionInUse, sessionsOf } from './queries.ts'
import * as shapes from './schema.ts'

const { read, change } = endpointsOf('accounts', { whileClosed: 'members' })

/** Where one is signed in, and signing out there. */
export function sessionEndpoints(accounts: Pick<Accounts, 'clock'>) {
  const alive = ({ settings }: Marketplace) => livingAt(settings, accounts.clock.real())
  return [
    read(
      '/auth/sessions/',
      {
        summary: 'Where I am signed in',
        description: 'The newest first. Sessions that have ended are not among them.',
        access: 'members',
        standIn: 'never',
        query: shapes.sessionQuery,
        answer: shapes.sessionPage,
      },
      async (tx, call) => {
        const page = await sessionsOf(tx, call.actor, alive(call.marketplace), call.query)
        return presentPage(call, page, (row) => presentSession(row, call.actor))
      },
    ),
    change(
      'DELETE',
      '/auth/sessions/',
      { summary: 'Sign out everywhere else: ends all my sessions but this one', access: 'members', answer: null },
      async (tx, { actor, origin }) => endOtherSessions(tx, actor, origin),
    ),
    change(
      'DELETE',
      '/auth/sessions/:id/',
      {
        summary: 'Sign out elsewhere: ends one of my sessions',
        access: 'members',
        params: shapes.sessionParams,
        answer: null,
      },
      (tx, { actor, params, origin }) => endSession(accounts, tx, actor, params.id, origin),
    ),
    read(
      '/auth/session-management/status/',
      {
        summary: 'Whether this session goes on, and until when',
        description: 'To ask is no sign of life. Any other request is one.',
        access: 'members',
        passive: true,
        answer: shapes.sessionStatus,
      },
      async (tx, { actor, marketplace }) => {
        const row = await sessionInUse(tx, actor, alive(marketplace))
        return presentStatus(row, marketplace, accounts.clock.real())
      },
    ),
  ]
}
