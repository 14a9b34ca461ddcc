import type { Actor } from '../../kernel/actor.ts'
import type { Page } from '../../kernel/pages.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { cutPage, type PageRequest } from '../../platform/http/page.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { selectMarketplaces, type MarketplaceRow } from '../../platform/tenancy/store.ts'
import { noSuchMarketplace } from './errors.ts'
import { marketplacesPolicy } from './policy.ts'

/** A page of the deployment's marketplaces, by slug. There are few enough of them to be cut in memory. */
export async function listMarketplaces(tx: Tx, actor: Actor, page: PageRequest): Promise<Page<MarketplaceRow>> {
  demand(marketplacesPolicy, actor, 'read', 'Marketplace')
  const rows = (await selectMarketplaces(tx)).toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  const { cursor, direction, limit } = page
  if (direction === 'backward') rows.reverse()
  const beyond = (slug: string, place: string) => (direction === 'backward' ? slug < place : slug > place)
  const rest = cursor ? rows.filter(({ slug }) => beyond(slug, cursor.key)) : rows
  return cutPage(rest.slice(0, limit + 1), page, ({ slug, id }) => ({ key: slug, id }))
}

/** One marketplace of the deployment. @throws Refusal not_found */
export async function readMarketplace(tx: Tx, actor: Actor, slug: string): Promise<MarketplaceRow> {
  demand(marketplacesPolicy, actor, 'read', 'Marketplace')
  const row = (await selectMarketplaces(tx)).find((one) => one.slug === slug)
  if (!row) throw noSuchMarketplace()
  return row
}
