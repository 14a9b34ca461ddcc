import { hasCompany, hasProvenEmail, hasSecondStep } from '../modules/accounts/index.ts'
import { hasCategory, hasOffered, hasProduct, hasToldStory } from '../modules/catalogue/index.ts'
import type { Checklist } from '../modules/desks/index.ts'
import { hasSchedule } from '../modules/fees/index.ts'
import { hasAddress } from '../modules/locations/index.ts'
import { hasSentMail } from '../modules/notifications/index.ts'
import { hasOrdered } from '../modules/orders/index.ts'
import { hasOwnPages } from '../modules/pages/index.ts'
import { anybodyMayBePaid, memberMayBePaid } from '../modules/payouts/index.ts'
import { hasOwnFee, hasOwnLook } from '../modules/settings/index.ts'
import { watchesSomething } from '../modules/wishes/index.ts'

/** What newcomers do first, by role; each thing is done when the facts say so. */
export const checklists: readonly Checklist[] = [
  {
    name: 'buyer',
    role: 'buyer',
    items: [
      { name: 'email', done: (tx, { memberId }) => hasProvenEmail(tx, memberId) },
      { name: 'address', module: 'locations', done: (tx, { memberId }) => hasAddress(tx, memberId) },
      { name: 'watch', module: 'wishes', optional: true, done: (tx, { memberId }) => watchesSomething(tx, memberId) },
      { name: 'order', module: 'orders', done: (tx, { memberId }) => hasOrdered(tx, memberId) },
    ],
  },
  {
    name: 'seller',
    role: 'seller',
    items: [
      { name: 'email', done: (tx, { memberId }) => hasProvenEmail(tx, memberId) },
      { name: 'product', module: 'catalogue', done: (tx, { memberId }) => hasOffered(tx, memberId) },
      { name: 'payouts', module: 'payouts', done: (tx, { memberId }) => memberMayBePaid(tx, memberId) },
      { name: 'story', module: 'catalogue', optional: true, done: (tx, { memberId }) => hasToldStory(tx, memberId) },
      { name: 'second_step', optional: true, done: (tx, { memberId }) => hasSecondStep(tx, memberId) },
    ],
  },
  {
    name: 'operator',
    role: 'operator',
    items: [
      { name: 'look', module: 'settings', done: (tx) => hasOwnLook(tx) },
      { name: 'pages', module: 'pages', done: (tx) => hasOwnPages(tx) },
      {
        name: 'fees',
        module: 'fees',
        done: async (tx) => (await Promise.all([hasSchedule(tx), hasOwnFee(tx)])).some(Boolean),
      },
      { name: 'mail', module: 'notifications', done: (tx) => hasSentMail(tx) },
      { name: 'category', module: 'catalogue', done: (tx) => hasCategory(tx) },
      { name: 'invite', done: (tx, { memberId }) => hasCompany(tx, memberId) },
      { name: 'stripe', module: 'payouts', done: (tx) => anybodyMayBePaid(tx) },
      { name: 'product', module: 'catalogue', done: (tx) => hasProduct(tx) },
    ],
  },
]
