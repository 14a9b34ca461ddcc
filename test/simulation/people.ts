import type { World } from './world.ts'

/** Somebody of one marketplace. */
export interface Member {
  /** By which steps call them: made of the step at which they came, so that it is the same in every replay. */
  name: string
  shop: string
  id: string
  email: string
  access: string | undefined
  /** Where this member's requests come from. */
  address: string
  /** Their address book's first entry, for buyers. */
  addressId?: string
  /** Sellers may be paid once Stripe says so. */
  connected?: boolean
  /** Buyers who have saved a card at Stripe. */
  keepsCards?: boolean
}

/** What came back. A request that the process did not live to answer has the status 0. */
export interface Reply {
  status: number
  // The world reads answers as a client without types would.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export const password = 'correct horse battery staple'

/**
 * Asks the API as somebody. Whose session has run out signs in again, as people do.
 * @throws Error when the answer is a fault of the server, save that Stripe is away (503, try again)
 */
export async function ask(
  world: World,
  who: Member,
  method: Method,
  path: string,
  body?: object,
  idempotencyKey?: string,
): Promise<Reply> {
  let reply = await send(world, who, method, path, body, idempotencyKey)
  if (reply.status === 401 && who.email) {
    who.access = undefined
    const signedIn = await send(world, who, 'POST', '/login/', { email: who.email, password })
    if (signedIn.status !== 200) return signedIn
    who.access = signedIn.body.access
    reply = await send(world, who, method, path, body, idempotencyKey)
  }
  const stripeIsAway = reply.status === 503 && reply.body?.code === 'stripe_unavailable'
  if (reply.status >= 500 && !stripeIsAway)
    throw new Error(`${method} ${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`)
  return reply
}

async function send(
  { app, power, host }: World,
  who: Member,
  method: Method,
  path: string,
  body?: object,
  idempotencyKey?: string,
): Promise<Reply> {
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    remoteAddress: who.address,
    headers: {
      host: host(who.shop),
      ...(who.access ? { authorization: `Bearer ${who.access}` } : {}),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    },
    ...(body ? { payload: body } : {}),
  })
  if (!power.isOn) return { status: 0, body: { code: 'killed' } }
  const isJson = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: isJson && answer.body ? JSON.parse(answer.body) : answer.body }
}

/** What an answer was, in two words. */
export function wordOf({ status, body }: Reply): string {
  return body?.code ? `${status} ${body.code}` : String(status)
}
