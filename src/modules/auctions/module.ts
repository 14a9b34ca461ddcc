import type { AppServices } from '../../engine/services.ts'
import type { Authentication } from '../../platform/auth/authentication.ts'
import type { Module } from '../../platform/module.ts'
import type { Hub } from '../../platform/realtime/hub.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { chanceRoutes } from './chance-routes.ts'
import { openPlacing } from './commands/placing.ts'
import type { PayoutsOfSellers } from './held.ts'
import { checkAuctionEndings, passOnUnpaid } from './jobs.ts'
import { openLanes } from './lanes.ts'
import { auctionsNouns } from './nouns.ts'
import { auctionOversight } from './oversight-routes.ts'
import { auctionsPersonal } from './personal.ts'
import { auctionsPolicy } from './policy.ts'
import { auctionRoutes } from './routes.ts'
import { auctionSocket } from './socket.ts'

/** What auctions are given by the composition root. */
export interface AuctionsGiven {
  office: NoticeOffice
  authentication: Pick<Authentication, 'confirmEach'>
  payouts: PayoutsOfSellers
  hub: Hub
}

/** Auctions: put up, bid in, ended by the clock. */
export function auctionsModule(services: AppServices, { office, authentication, payouts, hub }: AuctionsGiven): Module {
  const bench = { services, office, authentication, payouts }
  const place = openPlacing(services, openLanes(bench))
  return {
    name: 'auctions',
    endpoints: [...auctionRoutes(bench, place, payouts), ...chanceRoutes(services, payouts), ...auctionOversight],
    sockets: [auctionSocket(services, hub, place)],
    jobs: [checkAuctionEndings(services), passOnUnpaid({ services, office, payouts })],
    policies: [auctionsPolicy],
    nouns: auctionsNouns,
    personal: auctionsPersonal(services),
  }
}
