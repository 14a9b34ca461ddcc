import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import type { StripeEventHandlers } from './events.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { boundHolding } from './holding.ts'
import { cardRoutes } from './card-routes.ts'
import { catchUpWithStripe, processStripeEvent } from './jobs.ts'
import { refundRoutes } from './routes.ts'
import { refundToWallet } from './wallet.ts'
import { walletRoutes } from './wallet-routes.ts'
import { paymentsPersonal } from './personal.ts'

/** Money in: payables, attempts to pay them, refunds, and the inbox of Stripe's events. */
export function paymentsModule(
  services: AppServices,
  handlers: StripeEventHandlers,
  office: () => NoticeOffice,
): Module {
  return {
    name: 'payments',
    endpoints: [...refundRoutes(services), ...cardRoutes(services), ...walletRoutes(services)],
    personal: paymentsPersonal(services),
    jobs: [processStripeEvent(handlers), catchUpWithStripe(handlers), boundHolding(office), refundToWallet],
  }
}
