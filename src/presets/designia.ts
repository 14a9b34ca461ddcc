import type { Preset } from '../kernel/marketplace.ts'
import { seconds } from '../kernel/time.ts'

/** Design goods for an international public. Unpaid orders end after 72 hours: DS-4. */
export const designia: Preset = {
  slug: 'designia',
  name: 'Designia',
  summary: 'Furniture, prints and objects by independent designers, sold to the whole world.',
  modules: [
    'accounts',
    'files',
    'locations',
    'catalogue',
    'payments',
    'payouts',
    'fees',
    'orders',
    'feedback',
    'notifications',
    'activity',
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
  goods: {
    paymentWindow: 72 * seconds.hour,
    dispatchWindow: 10 * seconds.day,
    deliveryWindow: 21 * seconds.day,
    inspectionWindow: 14 * seconds.day,
    returnWindow: 14 * seconds.day,
  },
  brand: {
    tagline: 'Objects with an author.',
    accent: '#b1002e',
    accentDark: '#ff8fa3',
    surface: '#fafaf7',
    ink: '#111111',
    mark: 'D',
    typeface: 'sans',
  },
}
