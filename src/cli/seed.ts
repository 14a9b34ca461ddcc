import { Command } from 'commander'
import { compose, type Parts } from '../compose.ts'
import { offersOfSeller } from '../compose/offers.ts'
import { presetPages } from '../compose/pages.ts'
import { openPages } from '../modules/pages/index.ts'
import { memberMayBePaid } from '../modules/payouts/index.ts'
import type { Marketplace } from '../kernel/marketplace.ts'
import { StartFailure } from '../platform/postgres/failure.ts'
import { designiaCatalogue } from '../presets/demo/catalogue-designia.ts'
import { madeinpkCatalogue } from '../presets/demo/catalogue-madeinpk.ts'
import { demoMembers, demoSuperadmin, type DemoMarketplace, sellerAsMember } from '../presets/demo/members.ts'
import { auctionInDemo } from '../presets/demo/auctions.ts'
import { converseInDemo } from '../presets/demo/conversations.ts'
import { dealInDemo } from '../presets/demo/deals.ts'
import { onboardDemoSeller } from '../presets/demo/onboard.ts'
import { seedDemo as seedDemoWith } from '../presets/demo/seed.ts'
import { type ConfigWithDatabase, openDeployment } from './deployment.ts'
import { step } from './say.ts'
import { startSimulator } from './start-simulator.ts'
import { holderOf } from './turn.ts'

export const command = new Command('seed')
  .description('Fill an empty deployment with the demo, once; for development only')
  .addHelpText('after', '\nExamples:\n  $ npx marketry seed')
  .action(seed)

const catalogues = { madeinpk: madeinpkCatalogue, designia: designiaCatalogue }

/** Who can be tried first, as the person at the terminal is shown them. */
export const demoLogins = [
  { marketplace: 'house', who: 'superadmin', login: demoSuperadmin.username, password: demoSuperadmin.password },
  ...loginsOf('madeinpk'),
  ...loginsOf('designia'),
]

function loginsOf(marketplace: DemoMarketplace) {
  const sellers = catalogues[marketplace].sellers.map((seller) => sellerAsMember(marketplace, seller))
  return ['operator', 'seller', 'buyer'].flatMap((who) => {
    const member = [...demoMembers[marketplace], ...sellers].find(({ roles }) => roles.includes(who))
    return member ? [{ marketplace, who, login: member.username, password: member.password }] : []
  })
}

/**
 * Fills a migrated deployment whose Stripe simulator answers. One that was filled before is left alone.
 * @returns whether it was filled now
 */
export async function seedDemo(config: ConfigWithDatabase): Promise<boolean> {
  const parts = await compose(config)
  try {
    await parts.clock.start()
    await parts.jobs.start()
    return await fillWithDemo(parts)
  } finally {
    await parts.jobs.stop()
    await parts.clock.stop()
    await parts.db.close()
  }
}

/** The same over parts that are built and started. */
export function fillWithDemo({ services }: Pick<Parts, 'services'>): Promise<boolean> {
  const { simulated } = services.config.stripe
  const modules = {
    catalogues,
    // With real keys the demo's sellers, who do not exist, cannot be connected; their shops are shown all the same.
    payouts: { sellerMayBePaid: simulated ? memberMayBePaid : async () => true },
    openPages: async ({ id, preset, name }: Marketplace) => {
      const pages = presetPages.get(preset)
      if (pages) await services.db.inMarketplace(id, (tx) => openPages(services, tx, pages, name))
    },
    onboardSeller: (marketplace: Marketplace, memberId: string) =>
      onboardDemoSeller(services, marketplace, memberId, offersOfSeller),
  }
  return seedDemoWith(services, modules, async (seeded) => {
    await dealInDemo(services, seeded)
    await converseInDemo(services, seeded.madeinpk)
    const { payouts } = modules
    await auctionInDemo({ services, payouts, catalogue: madeinpkCatalogue, ...seeded.madeinpk })
  })
}

async function seed(): Promise<void> {
  const deployment = await openDeployment()
  const { config, close } = deployment
  const running = new AsyncDisposableStack()
  running.defer(close)
  try {
    if (!config.development) {
      throw new StartFailure(
        'A production deployment is not filled with the demo.',
        'Its people have passwords everybody can read. Open marketplaces: npx marketry marketplaces open --help',
      )
    }
    // Beside a running `npm start` the simulator is there already.
    if (config.stripe.simulated && (await holderOf('up', config.home)) === null) {
      const simulator = await startSimulator(config)
      running.defer(() => simulator.stop())
    }
    await step(
      (fresh: boolean) => (fresh ? 'Demo seeded' : 'Filled before; nothing was changed'),
      () => seedDemo(config),
    )
  } finally {
    await running.disposeAsync()
  }
}
