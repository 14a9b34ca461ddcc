import { Refusal } from '../kernel/errors.ts'

/** The faults by name, and which of them strike webhooks. */
const ofWebhooks = new Set(['duplicate', 'delay', 'reorder', 'lose'])
const ofCalls = new Set([
  'rate_limit',
  'server_error',
  'server_error_kept',
  'drop_answer',
  'latency',
  'outage',
  'refund_waits',
])

/** What is wished of one fault: `lose=0.2`, `latency=300ms`, `server_error=3x`; several at once: `delay=0.5,2000ms`. */
export interface FaultWish {
  name: string
  probability?: number
  count?: number
  ms?: number
}

/** Reads a wish. @throws Refusal with a sentence about what cannot be read */
export function readFault(text: string): FaultWish {
  const [name = '', how = ''] = text.split('=', 2)
  if (!ofWebhooks.has(name) && !ofCalls.has(name)) {
    throw wrong(`There is no fault '${name}'. There are: ${[...ofWebhooks, ...ofCalls].join(', ')}.`)
  }
  const wish: FaultWish = { name }
  for (const part of how.split(',').filter(Boolean)) {
    const [, figure = '', unit = ''] = /^(\d+(?:\.\d+)?)(x|ms)?$/.exec(part) ?? []
    const number = Number(figure)
    if (!figure) throw wrong(`'${part}' is no rate (0.2), no count (3x) and no time (300ms).`)
    if (unit === 'x') wish.count = number
    else if (unit === 'ms') wish.ms = number
    else if (number > 0 && number <= 1) wish.probability = number
    else throw wrong(`'${part}' is no rate: it must be above 0 and at most 1.`)
  }
  return wish
}

/** For which events or calls a fault is: `--events` for webhooks, `--calls` for the API. */
export function onlyOf(
  { name }: FaultWish,
  { events, calls }: { events?: string; calls?: string },
): string | undefined {
  return ofWebhooks.has(name) ? events : calls
}

/** A running simulator, steered from outside. */
export class SimulatorControl {
  readonly #base: string

  constructor(base: string) {
    this.#base = base
  }

  /** @throws Refusal when no simulator answers there, or it says no */
  async ask(method: 'GET' | 'POST' | 'DELETE', path: string, wish?: object): Promise<Record<string, unknown>> {
    const address = new URL(`/_simulator/api/${path}`, this.#base)
    const sent = wish ? { body: JSON.stringify(wish), headers: { 'content-type': 'application/json' } } : {}
    const answer = await fetch(address, { method, ...sent, signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
    if (!answer) throw wrong(`No Stripe simulator answers at ${this.#base}. Start Marketry first (npm start).`)
    const body = (await answer.json()) as { error?: { message?: string } } & Record<string, unknown>
    if (!answer.ok) throw wrong(`The simulator says no: ${body.error?.message ?? answer.status}`)
    return body
  }
}

function wrong(sentence: string): Refusal {
  return new Refusal('invalid', 'simulator', sentence)
}
