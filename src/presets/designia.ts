import type { Preset } from '../kernel/marketplace.ts'
import { seconds } from '../kernel/time.ts'
import { designiaKit } from './brands/designia.ts'

/** Design goods for an international public. Unpaid orders end after 72 hours: DS-4. */
export const designia: Preset = {
  slug: 'designia',
  name: designiaKit.name,
  summary: 'Furniture, prints and objects by independent designers, sold to the whole world.',
  modules: [
    'accounts',
    'files',
    'locations',
    'catalogue',
    'wishes',
    'payments',
    'payouts',
    'fees',
    'wallets',
    'books',
    'orders',
    'disputes',
    'feedback',
    'notifications',
    'activity',
    'privacy',
    'permissions',
    'settings',
    'operations',
  ],
  roles: [
    { name: 'buyer', label: 'Collector', selfAssigned: true },
    { name: 'seller', label: 'Studio', selfAssigned: true },
    { name: 'operator', label: 'Operator', selfAssigned: false },
  ],
  currency: 'USD',
  zone: 'UTC',
  locale: 'en-US',
  country: 'US',
  feeBasisPoints: 1_000,
  idleTimeoutSeconds: null,
  sellerAccounts: ['express', 'standard'],
  disputeLossBorneBy: 'seller',
  disputeFeeBorneBy: 'house',
  allowedOrigins: [],
  goods: {
    paymentWindow: 72 * seconds.hour,
    dispatchWindow: 7 * seconds.day,
    deliveryWindow: 18 * seconds.day,
    inspectionWindow: 14 * seconds.day,
    returnWindow: 10 * seconds.day,
  },
  brand: designiaKit.brand,
}
