import { endpointsOf } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import type { Accounts } from './accounts.ts'
import { endSession } from './commands/sessions.ts'
import { presentSession } from './present.ts'
import { sessionsOf } from './queries.ts'
import * as shapes from './schema.ts'

const { read, change } = endpointsOf('accounts')

/** Where one is signed in, and signing out there. */
export function sessionEndpoints(accounts: Pick<Accounts, 'clock'>) {
  return [
    read(
      '/auth/sessions/',
      {
        summary: 'Where I am signed in',
        description: 'The newest first. Sessions that have ended are not among them.',
        access: 'members',
        query: shapes.sessionQuery,
        answer: shapes.sessionPage,
      },
      async (tx, call) => {
        const page = await sessionsOf(tx, call.actor, accounts.clock.real(), call.query)
        return presentPage(call, page, (row) => presentSession(row, call.actor))
      },
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
  ]
}
