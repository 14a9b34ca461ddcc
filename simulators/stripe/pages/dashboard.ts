import { balancesOf } from '../balances.ts'
import { formatted } from '../money.ts'
import type { Doc, World } from '../types.ts'
import { html } from './html.ts'
import { message, page, type PageAnswer } from './layout.ts'

/** The Express dashboard that a login link opens, once: the account's balance and payouts. */
export function showDashboard(world: World, token: string): PageAnswer {
  const id = world.store.setting(`login.${token}`)
  const account = id && world.store.find(id)
  if (!account) return message('This link was used', 'Ask the marketplace for a new login link.', { status: 410 })
  world.store.run('delete from settings where name = ?', `login.${token}`)
  const payouts = world.store.list({ kind: 'payout', account: account.id }, 20)
  const balance = balancesOf(world, account.id)
  return page(
    'Your account',
    html`<section><h1>${account['email'] ?? account.id}</h1><h2>Balance</h2><ul class="plain">
${balance.length === 0 && html`<li>Nothing yet</li>`}
${balance.map((each) => html`<li><span>${each.currency.toUpperCase()}</span><span>${formatted(each.available, each.currency)} available, ${formatted(each.pending, each.currency)} pending</span></li>`)}</ul></section>
<section><h2>Payouts</h2><ul class="plain">${payouts.length === 0 && html`<li>None yet</li>`}
${payouts.map((payout: Doc) => html`<li><span>${payout['status']}</span><span>${formatted(payout['amount'], payout['currency'])}</span></li>`)}</ul></section>`,
  )
}
