import { createHash } from 'node:crypto'
import { badParameter } from './errors.ts'
import type { Store } from './store.ts'
import type { Params } from './types.ts'

/** What can be made to go wrong: four things for webhooks, six for answers of the API, one for refunds. */
export const FAULTS = {
  duplicate: 'Deliver webhooks twice',
  delay: 'Deliver webhooks late, by ms',
  reorder: 'Hold a webhook back until the next one has overtaken it',
  lose: 'Never deliver webhooks',
  rate_limit: 'Answer 429 to calls of the API',
  server_error: 'Answer 500 to calls of the API before anything is done; nothing is kept under their keys',
  server_error_kept: 'Do what a call asks, answer 500 all the same, and keep that answer under its key',
  drop_answer: 'Do what a call asks and break the connection instead of answering',
  latency: 'Wait ms before a call of the API is done',
  outage: 'Break the connection of every call of the API before anything is done, and deliver no webhooks meanwhile',
  refund_waits: 'Let refunds wait until the payer has said where they shall go (requires_action)',
} as const

export type FaultName = keyof typeof FAULTS

/**
 * A fault that is on: for the next `count` occasions (null: until switched off), each with `probability`, and `only`
 * for some (null: for all): comma-separated beginnings of event types or of paths; a path may have its method before it
 * (`POST /v1/transfers`), and `*` stands for anything.
 */
export type Fault = { count: number | null; probability: number; ms: number; only: string | null }

/** What becomes of one event's delivery. */
export type Fate = { state: 'waiting' | 'held' | 'lost'; copies: number; delayMs: number }

export type Faults = ReturnType<typeof openFaults>

/** Whether a fault that is only for some is for this event type or call (`POST /v1/…`). */
function concerns(only: string | null, subject: string): boolean {
  if (only === null) return true
  return only.split(',').some((wish) => {
    const pattern = wish.trim().split('*').map(RegExp.escape).join('.*')
    return new RegExp(`^(?:(?:GET|POST|DELETE) )?${pattern}`).test(subject)
  })
}

/** Opens the faults. They are kept in the store; chance is a seeded sequence, so the same run goes wrong the same way. */
export function openFaults(store: Store, seed = 'simulator') {
  const active = (): Partial<Record<FaultName, Fault>> => JSON.parse(store.setting('faults') ?? '{}')
  const keep = (faults: Partial<Record<FaultName, Fault>>) => store.keepSetting('faults', JSON.stringify(faults))

  /** A number from 0 to 1, the next of the seeded sequence. */
  function chance(): number {
    const turn = Number(store.setting('faults.turn') ?? '0') + 1
    store.keepSetting('faults.turn', String(turn))
    return createHash('sha256').update(`${seed}:${turn}`).digest().readUInt32BE() / 2 ** 32
  }

  /** Whether a fault strikes an event of this type, or a call of this path; if so, one of its occasions is used up. */
  function strikes(name: FaultName, subject: string): Fault | undefined {
    const faults = active()
    const fault = faults[name]
    if (!fault || !concerns(fault.only, subject)) return undefined
    if (fault.probability < 1 && chance() >= fault.probability) return undefined
    if (fault.count !== null) {
      fault.count -= 1
      if (fault.count <= 0) delete faults[name]
      keep(faults)
    }
    return fault
  }

  return {
    active,
    strikes,

    /** Switches a fault on: `count` occasions or for good, `probability` 0 to 1, `ms` for those that wait, `only` for some. */
    switchOn(name: string, wish: Params): void {
      if (!(name in FAULTS)) throw badParameter('name', 'parameter_invalid', `There is no fault called ${name}.`)
      const count =
        wish['count'] === undefined || wish['count'] === null || wish['count'] === '' ? null : Number(wish['count'])
      const probability = Number(wish['probability'] || 1)
      const only = wish['only'] ? String(wish['only']) : null
      const ms = Number(wish['ms'] || (name === 'delay' ? 5000 : 1000))
      if (count !== null && !(Number.isInteger(count) && count > 0))
        throw badParameter('count', 'parameter_invalid', 'count must be a whole number above 0.')
      if (!(probability > 0 && probability <= 1))
        throw badParameter('probability', 'parameter_invalid', 'probability must be above 0 and at most 1.')
      if (!(ms >= 0 && ms <= 86_400_000)) throw badParameter('ms', 'parameter_invalid', 'ms must be at most a day.')
      keep({ ...active(), [name]: { count, probability, ms, only } })
    },

    switchOff(name: string): void {
      const { [name as FaultName]: _, ...rest } = active()
      keep(rest)
    },

    switchAllOff(): void {
      keep({})
    },

    /** Asks each of the webhooks' faults about an event of this type. */
    webhookFate(type: string): Fate {
      if (strikes('lose', type)) return { state: 'lost', copies: 1, delayMs: 0 }
      const copies = strikes('duplicate', type) ? 2 : 1
      const delayMs = strikes('delay', type)?.ms ?? 0
      return { state: strikes('reorder', type) ? 'held' : 'waiting', copies, delayMs }
    },
  }
}
