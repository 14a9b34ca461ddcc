import type { Preset } from '../kernel/marketplace.ts'
import { seconds } from '../kernel/time.ts'
import { madeinpkKit } from './brands/madeinpk.ts'

/** Goods from Pakistani makers, person to person. Rules with a figure in the description are its own: PK-11, PK-14. */
export const madeinpk: Preset = {
  slug: 'madeinpk',
  name: madeinpkKit.name,
  summary: 'Goods from makers and small workshops, sold person to person, with money held until delivery.',
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
    { name: 'buyer', label: 'Buyer', selfAssigned: true },
    { name: 'seller', label: 'Seller', selfAssigned: true },
    { name: 'operator', label: 'Operator', selfAssigned: false },
  ],
  currency: 'PKR',
  zone: 'Asia/Karachi',
  locale: 'en-PK',
  country: 'PK',
  feeBasisPoints: 200,
  sellerAccounts: ['express', 'standard'],
  disputeLossBorneBy: 'seller',
  disputeFeeBorneBy: 'house',
  allowedOrigins: [],
  idleTimeoutSeconds: null,
  goods: {
    paymentWindow: 48 * seconds.hour,
    dispatchWindow: 7 * seconds.day,
    deliveryWindow: 14 * seconds.day,
    inspectionWindow: 7 * seconds.day,
    returnWindow: 7 * seconds.day,
  },
  brand: madeinpkKit.brand,
}
