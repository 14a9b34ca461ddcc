import { plain } from './expand.ts'
import { planDelivery } from './deliveries.ts'
import { reference } from './reference/shapes.ts'
import type { Doc, Params, World } from './types.ts'

const TYPES = new Set(reference.eventTypes)

/**
 * Records that something happened to an object of `account` and plans its delivery, within the caller's transaction.
 * `previous` holds the values that an update replaced.
 */
export function tell(world: World, account: string, type: string, doc: Doc, previous?: Params): Doc {
  if (!TYPES.has(type)) throw new Error(`Stripe has no event ${type}.`)
  const connected = account !== platformId(world)
  const event = world.store.insert(
    {
      id: world.ids('evt'),
      object: 'event',
      ...(connected && { account }),
      api_version: reference.apiVersion,
      created: world.clock.seconds(),
      data: { object: plain(doc), ...(previous && { previous_attributes: previous }) },
      livemode: false,
      pending_webhooks: world.settings.webhookUrl ? 1 : 0,
      request: { ...world.request },
      type,
    },
    account,
  )
  planDelivery(world, event)
  return event
}

/** The platform's own account id. */
export function platformId(world: World): string {
  const id = world.store.setting('platform.account')
  if (!id) throw new Error('The simulator has no platform account yet.')
  return id
}
