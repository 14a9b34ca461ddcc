import { html } from '../pages/html.ts'
import { message, page, type PageAnswer } from '../pages/layout.ts'
import type { World } from '../types.ts'
import { eventsWithDeliveries } from './state.ts'

/** One object as it stands, with the events that were about it: what Stripe's dashboard would show. */
export function showObject(world: World, id: string): PageAnswer {
  const found = world.store.find(id)
  if (!found) return message('Not here', `The simulator knows no ${id}.`, { status: 404 })
  // What begins with an underscore is the simulator's own, and no field of Stripe's.
  const shown = JSON.stringify(found, (key, value: unknown) => (key.startsWith('_') ? undefined : value), 2)
  const events = eventsWithDeliveries(world, 500).filter(({ object }) => object === id)
  return page(
    id,
    html`<section><h1><code>${id}</code></h1><p><a href="/_simulator/">All of the simulator</a></p><div class="scroll"><pre>${shown}</pre></div></section>
<section><h2>Events</h2><ul class="plain">${events.length === 0 && html`<li>None</li>`}
${events.map((event) => html`<li><span>${event['type']}</span><code>${event['id']}</code></li>`)}</ul></section>`,
    { kind: 'wide' },
  )
}
