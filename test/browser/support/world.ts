import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Traders, traders } from '../../support/deals.ts'
import { type Marketry, startMarketry } from '../../support/marketry.ts'
import type { Person } from '../../support/person.ts'
import { openBrowser } from './chromium.ts'
import { pageOf } from './looking.ts'

/** What the tests of a file share: a Marketry, a browser, and people who trade at MadeInPK. There once its hooks have run. */
export interface World {
  marketry: Marketry
  browser: Browser
  people: Traders
  /** The address of a path of MadeInPK. */
  at(path: string): string
  /** A page of somebody who has logged in there and came to `path`. */
  pageOf(person: Pick<Person, 'email'>, path: string, more?: BrowserContextOptions): Promise<Page>
}

/** Opens a world before the tests of a file, with what `furnish` puts into it, and closes it after them. */
export function openWorld(furnish: (world: World) => Promise<unknown> = async () => {}): World {
  const at = (path: string) => `http://${world.marketry.host('madeinpk')}${path}`
  const world = {
    at,
    pageOf: (person, path, more) => pageOf(world.browser, at(''), person, path, more),
  } as World
  beforeAll(async () => {
    world.marketry = await startMarketry()
    world.browser = await openBrowser()
    world.people = await traders(world.marketry, 'madeinpk')
    await furnish(world)
  }, 240_000)
  afterAll(async () => {
    await world.browser?.close()
    await world.marketry?.close()
  })
  return world
}
