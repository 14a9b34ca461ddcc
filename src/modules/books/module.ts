import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import { closingRoutes } from './closing-routes.ts'
import { proveBooksNightly, reconcileWithStripe } from './jobs.ts'
import { ledgerEndpoints } from './ledger-routes.ts'
import { booksPolicy } from './policy.ts'
import { openedRoutes } from './opened-routes.ts'
import { reconciliationRoutes } from './reconciliation-routes.ts'
import { reopeningRoutes } from './reopening-routes.ts'
import { statementRoutes } from './statement-routes.ts'

/** The books: read in words, proved, compared with Stripe, told to those whose money it is, and closed. */
export function booksModule(services: AppServices): Module {
  return {
    name: 'books',
    endpoints: [
      ...ledgerEndpoints(services),
      ...statementRoutes(),
      ...openedRoutes,
      ...reconciliationRoutes(services),
      ...closingRoutes(services),
      ...reopeningRoutes(services),
    ],
    jobs: [proveBooksNightly, reconcileWithStripe],
    policies: [booksPolicy],
  }
}
