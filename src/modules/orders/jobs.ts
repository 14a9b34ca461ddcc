import type { AppServices } from '../../engine/services.ts'
import { sweepJob } from '../../engine/sweep.ts'
import { goodsOrder } from './process.ts'
import { selectPastPayment } from './store.ts'

/**
 * Every order that is not paid in time expires by its timer, to the second. This looks, every half hour, for any that should
 * have and did not, and lets it expire then: the pieces go back, and what else follows of an order that expires.
 */
export const checkPaymentDeadlines = (services: AppServices) =>
  sweepJob(() => services.engine, {
    name: 'check_payment_deadlines',
    summary: 'Lets orders expire that were not paid in time, should their timer have failed.',
    process: goodsOrder.name,
    cron: '*/30 * * * *',
    overdue: selectPastPayment,
  })
