import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Parts } from '../../src/compose.ts'
import { loadConfig } from '../../src/config.ts'
import { newId } from '../../src/kernel/ids.ts'
import { startServer } from '../../src/main.ts'
import { ensureMember } from '../../src/modules/accounts/index.ts'
import type { Mail } from '../../src/platform/mail/mail.ts'
import { insertMarketplace } from '../../src/platform/tenancy/store.ts'
import { freshDatabase } from '../support/database.ts'
import { freePorts } from '../support/ports.ts'
import { ask, type Member, password } from './people.ts'
import { type Power, wirePower } from './power.ts'
import { openStripeHere, type StripeHere, webhookSecrets } from './stripe.ts'
import { openTouches, type Touches } from './touches.ts'
import { openWatch, type Watch } from './watch.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

/** What a seller offers. */
export interface Product {
  name: string
  shop: string
  id: string
  listingId: string
  seller: Member
}

/** What somebody has ordered, and where it stands. */
export interface Order {
  name: string
  shop: string
  id: string
  buyer: Member
  seller: Member
  state: string
  /** The last card page that was handed out. */
  page?: string
}

/** What a seller has put up for auction. */
export interface PutUp {
  name: string
  shop: string
  id: string
  seller: Member
  /** It was seen to be over. */
  over: boolean
}

/** What somebody complains of. */
export interface Grievance {
  name: string
  shop: string
  id: string
  complainant: Member
  respondent: Member
  /** It was seen to be over. */
  over: boolean
}

/** Those who write to one another. */
export interface Talk {
  name: string
  shop: string
  id: string
  members: readonly Member[]
}

/** One marketplace of the world. */
export interface Shop {
  slug: string
  id: string
  currency: string
  operator: Member
  categoryId: string
  /** Whether it has auctions. */
  auctions: boolean
  /** Whether sending costs something of its own. */
  shipping: boolean
  /** Whether one may complain there, and write to one another. */
  complaints: boolean
  messages: boolean
}

/** What is counted in a run. */
export interface Tally {
  kills: number
  jobs: number
  webhooks: number
  mails: number
}

/** The whole of it. People, products and orders are kept in the order in which they came about, each by its name. */
export interface World {
  parts: Parts
  app: FastifyInstance
  rows: Watch
  power: Power
  stripe: StripeHere
  workshop: Workshop
  touches: Touches
  shops: readonly Shop[]
  buyers: Map<string, Member>
  sellers: Map<string, Member>
  products: Map<string, Product>
  orders: Map<string, Order>
  auctions: Map<string, PutUp>
  complaints: Map<string, Grievance>
  talks: Map<string, Talk>
  /** The same orders by their id. */
  orderById: Map<string, Order>
  tally: Tally
  /** How often each way of an order was gone: 'delivered complete'. */
  ways: Map<string, number>
  /** The mail server takes nothing on at the moment. */
  mailIsAway: boolean
  host(slug: string): string
  /** After a kill the process is started again: nothing of what was under way goes on. */
  restart(): Promise<boolean>
  close(): Promise<void>
}

const slugs = ['madeinpk', 'designia'] as const

/** Opens both marketplaces on a database of their own, each with an operator and a category, and nobody else in it. */
export async function openWorld(seed: number): Promise<World> {
  const database = await freshDatabase()
  const home = mkdtempSync(join(tmpdir(), 'marketry-world-'))
  const stripe = await openStripeHere(seed)
  const [port] = await freePorts(2)
  const config = loadConfig({
    ENVIRONMENT: 'test',
    PORT: String(port),
    MARKETRY_HOME: home,
    DATABASE_URL: database.appUrl,
    STRIPE_SIMULATOR_PORT: String(stripe.port),
    STRIPE_WEBHOOK_SECRET: webhookSecrets,
    EMAIL_HOST: 'console',
    LOG_LEVEL: 'silent',
  })
  const server = await startServer({ ...config, database: { ...config.database, url: database.appUrl } }, ['web'])
  const { parts, app } = server
  if (!app) throw new Error('a server without the web role')
  const power = wirePower(parts.db)
  const rows = await openWatch(database)
  const world: World = {
    parts,
    app,
    rows,
    power,
    stripe,
    workshop: await openWorkshop(parts, power, rows, database.appUrl),
    touches: await openTouches(rows),
    shops: [],
    buyers: new Map(),
    sellers: new Map(),
    products: new Map(),
    orders: new Map(),
    auctions: new Map(),
    complaints: new Map(),
    talks: new Map(),
    orderById: new Map(),
    tally: { kills: 0, jobs: 0, webhooks: 0, mails: 0 },
    ways: new Map(),
    mailIsAway: false,
    host: (slug) => `${slug}.localhost:${port}`,
    async restart() {
      const wasKilled = await power.restore()
      if (wasKilled) world.tally.kills += 1
      return wasKilled
    },
    async close() {
      await world.workshop.close()
      await rows.close()
      await server.close()
      await stripe.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
  Object.assign(parts.services, { stripe: stripe.clientFor(power), mail: mailOf(world) })
  await parts.services.db.aboveMarketplaces(async (tx) => {
    for (const slug of slugs)
      await insertMarketplace(tx, { id: newId(), slug, preset: slug, name: slug, hosts: [`${slug}.localhost`] })
  })
  await parts.services.directory.refresh()
  world.shops = await Promise.all(slugs.map((slug) => openShop(world, slug)))
  return world
}

/** A mail server that takes on what it is given, unless it is away. */
function mailOf(world: World): Mail {
  return {
    async send() {
      world.power.need()
      if (world.mailIsAway) return { kind: 'away', code: null, reason: 'away' }
      world.tally.mails += 1
      return { kind: 'sent', response: '250 taken' }
    },
  }
}

async function openShop(world: World, slug: string): Promise<Shop> {
  const { services } = world.parts
  const marketplace = await services.directory.bySlug(slug)
  if (!marketplace) throw new Error(`there is no ${slug}`)
  const email = `operator@${slug}.example`
  const { id } = await ensureMember(services, marketplace, { email, password, name: 'Operator', roles: ['operator'] })
  const operator: Member = {
    name: 'operator',
    shop: slug,
    id,
    email,
    access: undefined,
    address: addressOf(`${slug} operator`),
  }
  const category = await ask(world, operator, 'POST', '/categories/', { name: 'Textiles' })
  if (category.status !== 201) throw new Error(`no category: ${JSON.stringify(category.body)}`)
  const { currency, modules } = marketplace.settings
  const has = (module: string) => modules.includes(module)
  return {
    slug,
    id: marketplace.id,
    currency,
    operator,
    categoryId: category.body.id,
    auctions: has('auctions'),
    shipping: has('shipping'),
    complaints: has('complaints'),
    messages: has('messages'),
  }
}

/** An internet address of somebody's own. */
export function addressOf(name: string): string {
  const [a, b, c] = createHash('sha256').update(name).digest()
  return `10.${a}.${b}.${c}`
}
