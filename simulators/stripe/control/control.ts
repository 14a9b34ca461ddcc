import type { IncomingHttpHeaders } from 'node:http'
import type { Deliveries } from '../deliveries.ts'
import { badParameter, StripeError } from '../errors.ts'
import { decodeForm } from '../form.ts'
import { redirect } from '../pages/layout.ts'
import { sweep } from '../sweep.ts'
import type { Params, World } from '../types.ts'
import { act } from './actions.ts'
import { showObject } from './object.ts'
import { showControl } from './page.ts'
import { eventsWithDeliveries, state } from './state.ts'

/** A request to the control page or to its JSON twin. */
export type ControlCall = { method: string; path: string; query: string; body: string; headers: IncomingHttpHeaders }

type Answer = { status: number; headers: Record<string, string>; body: string }

/** Steers the simulator: `/_simulator/` and its objects in a browser, `/_simulator/api/…` and `/_simulator/clock` as JSON. */
export async function answerControl(world: World, deliveries: Deliveries, call: ControlCall): Promise<Answer> {
  if (call.method !== 'GET' && isFromElsewhere(call.headers))
    return json(403, { error: { message: 'Forms of other sites are not answered.' } })
  const path = call.path.replace(/^\/_simulator\/?/, '')
  const forPeople = !path.startsWith('api/') && path !== 'clock'
  if (forPeople && call.method === 'GET') {
    const object = /^objects\/(\w+)$/.exec(path)?.[1]
    return object ? showObject(world, object) : showControl(world)
  }
  try {
    world.store.transaction(() => sweep(world))
    const result = await answer(world, deliveries, call, path.replace(/^api\//, ''))
    return forPeople ? redirect('/_simulator/') : json(200, result)
  } catch (error) {
    if (error instanceof StripeError) return json(error.status, error.body(''))
    if (error instanceof RangeError) return json(400, { error: { message: error.message } })
    throw error
  }
}

async function answer(world: World, deliveries: Deliveries, call: ControlCall, path: string): Promise<Params> {
  if (call.method === 'GET' && path === 'state') return state(world)
  if (call.method === 'GET' && path === 'clock')
    return { offset_ms: world.clock.offsetMs(), now: world.clock.seconds() }
  if (call.method === 'GET' && path === 'events')
    return { data: eventsWithDeliveries(world, Number(decodeForm(call.query)['limit'] ?? 50)) }
  if (call.method === 'GET' && path === 'faults') return { faults: world.faults.active() }
  return act(world, deliveries, call.method, path, wishes(call))
}

/** Bodies may be JSON or a form. */
function wishes({ headers, body }: ControlCall): Params {
  if (!body) return {}
  if (!headers['content-type']?.includes('json')) return decodeForm(body)
  try {
    const parsed: unknown = JSON.parse(body)
    if (typeof parsed === 'object' && parsed !== null) return parsed
  } catch {
    // Falls through to the refusal below.
  }
  throw badParameter('body', 'parameter_invalid', 'The body is not a JSON object.')
}

/** Other sites' pages must not steer the simulator through a browser on this machine. */
function isFromElsewhere({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}

function json(status: number, body: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(body, null, 2),
  }
}
