import { FAULTS } from '../faults.ts'
import { formatted } from '../money.ts'
import { type Html, html } from '../pages/html.ts'
import { page, type PageAnswer } from '../pages/layout.ts'
import type { Doc, Params, World } from '../types.ts'
import { eventsWithDeliveries, state } from './state.ts'

/** The control page: time, balances, faults, accounts, charges, disputes, events. */
export function showControl(world: World): PageAnswer {
  const now = state(world)
  const charges = world.store.list({ kind: 'charge', account: '*', where: { status: 'succeeded' } }, 15)
  const disputes = world.store.list({ kind: 'dispute', account: '*' }, 15)
  const content = html`<section><h1>Stripe simulator</h1>${clock(now)}</section>
<section><h2>Accounts and balances</h2><div class="scroll"><table><thead><tr><th>Account</th><th>State</th><th class="amount">Available</th><th class="amount">Pending</th><th>Change</th></tr></thead>
<tbody>${now['accounts'].map((each: Params) => account(each, now['platform']))}</tbody></table></div></section>
<section><h2>Faults</h2><div class="scroll"><table><tbody>${Object.entries(FAULTS).map(([name, says]) => fault(name, says, now['faults'][name]))}</tbody></table></div></section>
<section><h2>Charges</h2><div class="scroll"><table><tbody>${charges.filter(({ id }) => id.startsWith('ch_')).map(charge)}</tbody></table></div></section>
<section><h2>Disputes</h2><div class="scroll"><table><tbody>${disputes.length > 0 ? disputes.map(dispute) : html`<tr><td class="quiet">None yet: make one of a charge above.</td></tr>`}</tbody></table></div></section>
<section><h2>Events</h2>${button('deliver-now', 'Deliver now what is delayed or held')}<div class="scroll"><table><thead><tr><th>Time</th><th>Event</th><th>Object</th><th>Delivery</th><th>Again</th></tr></thead>
<tbody>${eventsWithDeliveries(world, 40).map(event)}</tbody></table></div></section>`
  return page('Stripe simulator', content, { kind: 'wide' })
}

function button(action: string, label: string, fields?: Html): Html {
  return html`<form method="post" action="/_simulator/${action}">${fields}<button class="small">${label}</button></form>`
}

function when(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

function clock(now: Params): Html {
  return html`<p>Business time is <strong>${when(now['clock'].now)}</strong>, ${now['clock'].offset_ms} ms ahead of real time.</p>
<form class="actions" method="post" action="/_simulator/turn"><label for="offset">Ahead by (ms)</label><input id="offset" name="offset_ms" value="${now['clock'].offset_ms}" inputmode="numeric"><button class="small">Turn forward</button></form>`
}

function account(each: Params, platform: string): Html {
  const amounts = (kind: 'available' | 'pending') =>
    Object.entries(each['balances'] as Record<string, Record<string, number>>).map(
      ([currency, of]) => html`<div>${formatted(of[kind] ?? 0, currency)}</div>`,
    )
  const how =
    each['id'] === platform
      ? 'platform'
      : !each['connected']
        ? 'disconnected'
        : each['payouts_enabled']
          ? 'enabled'
          : each['details_submitted']
            ? 'restricted'
            : 'not onboarded'
  const deeds = each['id'] !== platform && html`<div class="actions">${deedsOf(each)}</div>`
  return html`<tr><td>${each['email'] ?? each['name']}<br><code>${each['id']}</code></td><td>${how}</td><td class="amount">${amounts('available')}</td><td class="amount">${amounts('pending')}</td><td>${deeds}</td></tr>`
}

/** What Stripe or the account's owner might do to it now. */
function deedsOf(each: Params): Html[] {
  const deed = (name: string, label: string, fields?: Html) => button(`accounts/${each['id']}/${name}`, label, fields)
  if (!each['connected']) return []
  const rejected = html`<input type="hidden" name="reason" value="rejected.fraud">`
  const failing = html`<input type="hidden" name="bank" value="000111111116">`
  const money = Object.values(each['balances'] as Record<string, Record<string, number>>)
  return [
    each['payouts_enabled'] ? deed('restrict', 'Restrict') : deed('enable', 'Enable'),
    deed('reject', 'Reject', rejected),
    ...(each['type'] === 'standard' ? [deed('disconnect', 'Disconnect')] : []),
    ...(each['payouts_enabled'] && money.some(({ available = 0 }) => available > 0)
      ? [deed('pay-out', 'Pay to bank'), deed('pay-out', 'Pay, and fail', failing)]
      : []),
  ]
}

function fault(name: string, says: string, active: Params | undefined): Html {
  const how =
    active &&
    html`<strong class="bad">on</strong>: ${active['count'] === null ? 'until switched off' : `${active['count']} more`}, probability ${active['probability']}, ${active['ms']} ms, for ${active['only'] ?? 'all'}`
  const off = button(`faults/${name}`, 'Off', html`<input type="hidden" name="off" value="1">`)
  const input = (field: string, label: string) =>
    html`<span><label for="${name}-${field}">${label}</label><input id="${name}-${field}" name="${field}" size="6"></span>`
  const on = button(
    `faults/${name}`,
    'On',
    html`${input('count', 'Times')}${input('probability', 'Probability')}${input('ms', 'ms')}${input('only', 'Only')}`,
  )
  return html`<tr><td><strong>${name}</strong><br><span class="quiet">${says}</span></td><td>${how || 'off'}</td><td><div class="actions">${active ? off : on}</div></td></tr>`
}

function charge(each: Doc): Html {
  const deed =
    each['disputed'] || each['refunded'] || !each['captured']
      ? each['disputed']
        ? 'disputed'
        : 'closed'
      : button(`charges/${each.id}/dispute`, 'Make a dispute')
  return html`<tr><td><code>${each.id}</code></td><td class="amount">${formatted(each['amount'], each['currency'])}</td><td>${deed}</td></tr>`
}

function dispute(each: Doc): Html {
  const open = !['won', 'lost', 'prevented', 'warning_closed'].includes(each['status'])
  const decided = ['won', 'lost'].includes(each['status'])
  return html`<tr><td><code>${each.id}</code></td><td class="amount">${formatted(each['amount'], each['currency'])}</td><td>${each['status']}</td>
<td><div class="actions">${open && button(`disputes/${each.id}/win`, 'Platform wins')}${open && button(`disputes/${each.id}/lose`, 'Platform loses')}${open && button(`disputes/${each.id}/prevent`, 'Card network settles it')}${decided && button(`disputes/${each.id}/appeal`, 'It is appealed')}</div></td></tr>`
}

function event(each: Params): Html {
  const fates = (each['deliveries'] as Params[]).map(
    (one) =>
      html`<div class="${one['state'] === 'delivered' ? 'good' : 'bad'}">${one['state']} ${one['attempts'] > 0 && `(${one['attempts']}×, ${one['answer']})`}</div>`,
  )
  return html`<tr><td>${when(each['created'])}</td><td><strong>${each['type']}</strong><br><code>${each['account']}</code></td><td><code>${each['object']}</code></td><td>${fates.length > 0 ? fates : 'no webhook address'}</td><td>${button(`events/${each['id']}/resend`, 'Resend')}</td></tr>`
}
