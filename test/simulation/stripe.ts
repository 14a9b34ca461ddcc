import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stripe } from 'stripe'
import { answerApi } from '../../simulators/stripe/api.ts'
import { act } from '../../simulators/stripe/control/actions.ts'
import { secretOf, signature } from '../../simulators/stripe/deliveries.ts'
import { answerPage } from '../../simulators/stripe/pages/pages.ts'
import { withDefaults } from '../../simulators/stripe/settings.ts'
import type { Doc, Params, World as Simulator } from '../../simulators/stripe/types.ts'
import { openWorld } from '../../simulators/stripe/world.ts'
import type { Power } from './power.ts'

/** Stripe as this world has it: the bundled simulator, in the same process and asked without a socket. */
export interface StripeHere {
  simulator: Simulator
  /** Where business time is told. */
  port: number
  /** While it is away, no call of ours gets there, and it delivers nothing. */
  isAway: boolean
  /** Stripe's own SDK, whose calls come here. */
  clientFor(power: Power): Stripe
  /** Opens a page and sends its form. @returns what the page showed, or where it led */
  fillIn(url: string, fields: Readonly<Record<string, string>>): { status: number; leadsTo: string | undefined }
  /** Pays on a card page, or saves the card there; `passes` when the bank asks. Answers in words what came of it. */
  payByCard(page: string, number: string, passes?: boolean): string
  /** Answers the bank's question on its page. */
  answerBank(page: string, result: string): string
  /** Does what the simulator's own page can do, e.g. `charges/ch_1/dispute`. */
  control(path: string, wish?: Params): Promise<Params>
  /** Deliveries that wait, the oldest first. */
  waiting(): { id: number; event: string }[]
  /** The event of a delivery as it is sent, and its signature. */
  letter(event: string): { payload: string; signature: string }
  /** Notes what became of a delivery. */
  note(delivery: number, state: 'delivered' | 'waiting' | 'lost'): void
  /** Puts what was held back or lost (and never delivered) among the waiting ones. */
  releaseAll(): void
  /** The platform's balance by currency, minor units, available and pending together. */
  balances(): Record<string, number>
  close(): Promise<void>
}

const webhookSecret = 'whsec_simulator'
const connectWebhookSecret = 'whsec_simulator_connect'
/** As the deployment is told them. */
export const webhookSecrets = `${webhookSecret},${connectWebhookSecret}`
const secretKey = 'sk_test_simulator'

/** Opens it, with nothing in it. */
export async function openStripeHere(seed: number): Promise<StripeHere> {
  const simulator = openWorld(
    withDefaults({
      webhookUrl: 'http://here/',
      webhookSecret,
      connectWebhookSecret,
      secretKey,
      publicUrl: 'http://stripe.localhost',
      seed: String(seed),
    }),
  )
  const { store } = simulator
  const nobody = { wake() {}, async deliverNow() {}, async resend() {}, async close() {} }
  const control = (path: string, wish: Params = {}) => act(simulator, nobody, 'POST', path, wish)

  // The business clock tells Stripe's stand-in the time over HTTP.
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const said = Buffer.concat(chunks).toString()
    const answer = await control('clock', said ? JSON.parse(said) : {})
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))

  const here: StripeHere = {
    simulator,
    port: (server.address() as AddressInfo).port,
    isAway: false,
    clientFor(power) {
      const carry = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
        power.need()
        if (here.isAway) throw new TypeError('fetch failed')
        const { pathname, search } = new URL(String(url))
        const method = init.method ?? 'GET'
        const answer = await answerApi(simulator, {
          method,
          path: pathname,
          form: method === 'POST' ? String(init.body ?? '') : search.slice(1),
          headers: plainHeaders(init.headers),
        })
        power.need()
        if (answer.drop) throw new TypeError('fetch failed')
        return new Response(answer.body, { status: answer.status, headers: answer.headers })
      }
      return new Stripe(secretKey, {
        httpClient: Stripe.createFetchHttpClient(carry as typeof fetch),
        maxNetworkRetries: 0,
        telemetry: false,
        protocol: 'http',
        host: 'here',
      })
    },
    fillIn(url, fields) {
      const { pathname, search } = new URL(url)
      const opened = answerPage(simulator, 'GET', pathname, search.slice(1), '')
      const form = opened.headers['location'] ?? `${pathname}${search}`
      const [path = '', query = ''] = form.split('?')
      const sent = answerPage(simulator, 'POST', path, query, new URLSearchParams(fields).toString())
      return { status: sent.status, leadsTo: sent.headers['location'] }
    },
    payByCard(page, number, passes = true) {
      const card = { email: 'buyer@example.com', number, expiry: '12 / 40', cvc: '123', name: 'B. Uyer' }
      const { leadsTo } = here.fillIn(page, card)
      if (!leadsTo) return 'the page refused'
      return leadsTo.includes('/3ds/') ? here.answerBank(leadsTo, passes ? 'complete' : 'fail') : 'paid'
    },
    answerBank(page, result) {
      const { leadsTo } = here.fillIn(page, { result })
      if (!leadsTo) return 'the bank has nothing to ask'
      return result === 'complete' ? 'paid' : 'the bank refused'
    },
    control,
    waiting: () =>
      store
        .rows("select id, event from deliveries where state = 'waiting' order by id")
        .map(({ id, event }) => ({ id: Number(id), event: String(event) })),
    letter(event) {
      const found = store.find(event)
      if (!found) throw new Error(`there is no event ${event}`)
      const payload = JSON.stringify(found, null, 2)
      return { payload, signature: signature(secretOf(simulator, found), payload, Math.floor(Date.now() / 1_000)) }
    },
    note: (delivery, state) => void store.run('update deliveries set state = ? where id = ?', state, delivery),
    releaseAll() {
      store.run("update deliveries set state = 'waiting' where state = 'held'")
      store.run(
        `update deliveries set state = 'waiting' where state = 'lost'
         and not exists (select 1 from deliveries d where d.event = deliveries.event and d.state <> 'lost')`,
      )
    },
    balances() {
      const found = store.rows(
        'select currency, available + pending as held from balances where account = ?',
        store.setting('platform.account') ?? '',
      )
      return Object.fromEntries(found.map(({ currency, held }) => [String(currency), Number(held)]))
    },
    async close() {
      await new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
      store.close()
    },
  }
  return here
}

function plainHeaders(given: RequestInit['headers']): Record<string, string> {
  return Object.fromEntries([...new Headers(given)].map(([name, value]) => [name.toLowerCase(), value]))
}

/** An event's type, for telling. */
export function typeOf(event: Doc | undefined): string {
  return String(event?.['type'] ?? 'unknown')
}
