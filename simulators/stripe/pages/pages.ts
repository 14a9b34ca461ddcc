import { decodeForm } from '../form.ts'
import { StripeError } from '../errors.ts'
import { sweep } from '../sweep.ts'
import type { Params, World } from '../types.ts'
import { answerAuthorise, showAuthorise } from './authorise.ts'
import { answerChallenge, showChallenge } from './challenge.ts'
import { payCheckout, showCheckout } from './checkout.ts'
import { showDashboard } from './dashboard.ts'
import { message, type PageAnswer } from './layout.ts'
import { answerOnboarding, openLink, showOnboarding } from './onboarding.ts'
import { showReceipt } from './receipt.ts'

/** One page: what shows it, and what its form does. */
type Page = {
  pattern: RegExp
  show: (world: World, id: string, query: Params) => PageAnswer
  send?: (world: World, id: string, values: Params, query: Params) => PageAnswer
}

const PAGES: Page[] = [
  { pattern: /^\/c\/pay\/(\w+)$/, show: showCheckout, send: payCheckout },
  {
    pattern: /^\/3ds\/(\w+)$/,
    show: showChallenge,
    send: (world, id, values, query) => answerChallenge(world, id, query, values),
  },
  { pattern: /^\/setup\/(\w+)$/, show: openLink },
  { pattern: /^\/onboarding\/(\w+)$/, show: showOnboarding, send: answerOnboarding },
  {
    pattern: /^\/(?:express\/)?oauth\/(authorize)$/,
    show: showAuthorise,
    send: (world, _, values, query) => answerAuthorise(world, query, values),
  },
  { pattern: /^\/express\/(\w+)$/, show: showDashboard },
  { pattern: /^\/receipts\/(\w+)$/, show: showReceipt },
]

/** Answers a page of the simulator, each in one transaction; what a declined card leaves behind is kept. */
export function answerPage(world: World, method: string, path: string, query: string, body: string): PageAnswer {
  const found = PAGES.map((page) => ({ page, id: page.pattern.exec(path)?.[1] })).find(({ id }) => id !== undefined)
  if (!found) return message('Not found', 'The simulator has no such page.', { status: 404 })
  const { page, id = '' } = found
  world.store.transaction(() => sweep(world))
  try {
    return world.store.transaction(() => {
      if (method === 'POST' && page.send) return page.send(world, id, decodeForm(body), decodeForm(query))
      return page.show(world, id, decodeForm(query))
    })
  } catch (error) {
    if (!(error instanceof StripeError)) throw error
    return message('That did not work', error.message, { status: error.status })
  }
}
