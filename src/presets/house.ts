import type { Preset } from '../kernel/marketplace.ts'
import { seconds } from '../kernel/time.ts'
import { auctionsIn } from './auctions.ts'
import { houseKit } from './brands/house.ts'
import { usualDiscipline } from './discipline.ts'
import { usualHearing } from './hearing.ts'

/**
 * The deployment's own place: nothing is traded here. The superadmin signs in here and opens marketplaces. Nobody can
 * register, because no role may be taken at registration.
 */
export const house: Preset = {
  slug: 'house',
  name: houseKit.name,
  summary: 'Where the superadmin runs the deployment. A deployment has one.',
  modules: ['accounts', 'notifications', 'activity', 'acting', 'settings', 'marketplaces'],
  roles: [{ name: 'superadmin', label: 'Superadmin', selfAssigned: false }],
  currency: 'USD',
  zone: 'UTC',
  locale: 'en-GB',
  country: 'GB',
  feeBasisPoints: 0,
  idleTimeoutSeconds: null,
  sellerAccounts: ['express', 'standard'],
  disputeLossBorneBy: 'seller',
  disputeFeeBorneBy: 'house',
  allowedOrigins: [],
  tellOfActing: true,
  letters: { fromName: null, replyTo: null },
  // No deal is ever made here; the type asks for windows all the same.
  goods: {
    paymentWindow: seconds.day,
    dispatchWindow: seconds.day,
    deliveryWindow: seconds.day,
    inspectionWindow: seconds.day,
    returnWindow: seconds.day,
  },
  auctions: auctionsIn('USD'),
  feedback: { blindWindow: 7 * seconds.day },
  messages: { mailAfter: 10 * seconds.minute },
  complaints: usualHearing,
  discipline: usualDiscipline,
  brand: houseKit.brand,
}
