import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { setRates } from '../../modules/shipping/index.ts'
import type { Database } from '../../platform/db/database.ts'
import type { DemoMarketplace } from './members.ts'
import { once } from './once.ts'

type Rate = readonly [first: string, further: string, freeFrom?: string]

/** What somebody of the demo asks for sending: the rest of the country, abroad (null: not sent), and single provinces. */
interface DemoRates {
  /** A seller's key; null: the house. */
  of: string | null
  home: Rate
  abroad: Rate | null
  provinces: Readonly<Record<string, Rate>>
}

/** Couriers ask about as much in 2026: least within the own province, most for the mountains and for what is heavy. */
const demoRates: Readonly<Record<DemoMarketplace, readonly DemoRates[]>> = {
  madeinpk: [
    {
      of: null,
      home: ['250', '60'],
      abroad: ['4500', '1200'],
      provinces: { 'PK-PB': ['200', '50'], 'PK-SD': ['200', '50'], 'PK-GB': ['400', '100'], 'PK-JK': ['300', '80'] },
    },
    {
      of: 'hala',
      home: ['250', '40', '15000'],
      abroad: ['3500', '900', '60000'],
      provinces: { 'PK-SD': ['150', '30', '8000'], 'PK-GB': ['350', '60'] },
    },
    {
      of: 'lahore',
      home: ['220', '80', '12000'],
      abroad: ['5000', '2500'],
      provinces: { 'PK-PB': ['150', '50', '8000'] },
    },
    // Walnut, brass and blades: heavy, and not for the post abroad.
    {
      of: 'chiniot',
      home: ['900', '600'],
      abroad: null,
      provinces: { 'PK-PB': ['500', '350'], 'PK-GB': ['1800', '900'] },
    },
    { of: 'wazirabad', home: ['280', '70'], abroad: null, provinces: { 'PK-PB': ['180', '50', '10000'] } },
    // Sports goods go out by the carton every day: the way within the country is in what they cost.
    { of: 'sialkot', home: ['0', '0'], abroad: ['3800', '1500'], provinces: {} },
    // Dried fruit sent by the kilo: free of charge for who buys a basket of it.
    { of: 'skardu', home: ['300', '90', '6000'], abroad: null, provinces: { 'PK-GB': ['120', '40', '3000'] } },
  ],
  designia: [],
}

/** Sets what sending costs in a marketplace of the demo, before anything is put up there. */
export async function ratesInDemo(
  db: Database,
  place: DemoMarketplace,
  { marketplace, memberIds }: { marketplace: Marketplace; memberIds: ReadonlyMap<string, string> },
): Promise<void> {
  for (const { of, home, abroad, provinces } of demoRates[place]) {
    const memberId = memberIds.get(of ?? 'operator')
    if (!memberId) throw new Error(`the demo has no ${of ?? 'operator'}`)
    const member: Member = {
      kind: 'member',
      memberId,
      sessionId: newId(),
      roles: [of === null ? 'operator' : 'seller'],
    }
    await once(db, marketplace.id, `shipping:${of ?? 'house'}`, async (tx) => {
      const tariff = await setRates(
        tx,
        { member, marketplace, ownerId: of === null ? null : memberId },
        {
          home: rateOf(home),
          abroad: abroad && rateOf(abroad),
          provinces: Object.entries(provinces).map(([province, rate]) => ({ province, ...rateOf(rate) })),
        },
      )
      return { id: tariff.id }
    })
  }
}

function rateOf([first, further, freeFrom]: Rate) {
  return { first, further, free_from: freeFrom ?? null }
}
