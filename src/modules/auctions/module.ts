import type { AppServices } from '../../engine/services.ts'
import type { Authentication } from '../../platform/auth/authentication.ts'
import type { Module } from '../../platform/module.ts'
import type { PayoutsOfSeller } from '../catalogue/index.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { checkAuctionEndings } from './jobs.ts'
import { openLanes } from './lanes.ts'
import { auctionsNouns } from './nouns.ts'
import { auctionsPersonal } from './personal.ts'
import { auctionsPolicy } from './policy.ts'
import { auctionRoutes } from './routes.ts'

/** What auctions are given by the composition root. */
export interface AuctionsGiven {
  office: NoticeOffice
  authentication: Pick<Authentication, 'confirmEach'>
  payouts: PayoutsOfSeller
}

/** Auctions: put up, bid in, ended by the clock. */
export function auctionsModule(services: AppServices, { office, authentication, payouts }: AuctionsGiven): Module {
  const bench = { services, office, authentication }
  return {
    name: 'auctions',
    endpoints: auctionRoutes(bench, openLanes(bench), payouts),
    jobs: [checkAuctionEndings(() => services)],
    policies: [auctionsPolicy],
    nouns: auctionsNouns,
    personal: auctionsPersonal,
  }
}
