import { z } from 'zod'
import { type Actor, isProgramRole } from '../kernel/actor.ts'
import { formatAmount } from '../kernel/money.ts'
import { onTheWire } from '../kernel/time.ts'
import { moneyOf, leaves, refusalOf, rolesIn, type RunningTimer, targetOf } from './decide.ts'
import type { MoneyMove, Process, Subject } from './process.ts'
import { moveInWords } from './speaking.ts'

/*
 * 'What happens to my money if …': everything that can happen to a subject from where it stands, by anybody and by itself,
 * with what each does to the money. It is read from the declaration, as deciding is; so it cannot say anything else than
 * what then happens.
 */

/** One thing that can happen from here. */
export interface Possibility {
  name: string
  label: string
  meaning: string
  to: string
  toLabel: string
  final: boolean
  /** The roles that may take it; none where only its deadline does. */
  by: readonly string[]
  /** Whether the one who asks may take it. */
  yours: boolean
  /** When it happens by itself, business time. */
  dueAt: Date | undefined
  /** Why it is not possible at this moment, though the state allows it. */
  refusal: string | undefined
  money: readonly MoneyMove[]
}

/** Everything that can happen to a subject now, or as soon as its guard allows, in the order it is declared. `timers` are its running deadlines. */
export function possibilities<S extends Subject>(
  process: Process<S>,
  subject: S,
  viewer: Actor,
  { timers, now }: { timers: readonly RunningTimer[]; now: Date },
): Possibility[] {
  const own = rolesIn(subject, viewer)
  return Object.entries(process.transitions).flatMap(([name, transition]) => {
    if (!leaves(transition, subject.state)) return []
    const to = targetOf(transition, subject.state)
    const by = transition.by ?? []
    const refusal = refusalOf(transition, subject, now)?.message
    // A part of the program takes its step only when the guard lets it: to a person who asks it is no possibility, and why
    // not is no news. A person's own step stays, with the reason it has to wait for, and so does what a deadline brings.
    const expected = transition.waits !== undefined || timers.some((timer) => timer.transition === name)
    if (refusal !== undefined && by.every(isProgramRole) && !(transition.at && expected)) return []
    return {
      name,
      label: transition.label,
      meaning: transition.meaning,
      to,
      toLabel: process.states[to]?.label ?? to,
      final: process.states[to]?.final ?? false,
      by,
      yours: by.some((role) => own.includes(role) && !isProgramRole(role)),
      dueAt: timers.find((timer) => timer.transition === name)?.dueAt,
      refusal,
      money: moneyOf(transition, subject),
    }
  })
}

const moveShape = z
  .object({
    party: z.string().describe('Whom it goes to: a role of the deal, the house, or escrow, where it is kept.'),
    amount: z.string(),
    currency: z.string(),
    meaning: z.string(),
    at_most: z.literal(true).optional().describe('Whoever takes the step says how much; this is the most.'),
  })
  .meta({ id: 'WhatIfMove' })

/** Everything that can happen from here, on the wire. The same for every process. */
export const whatIfShape = z
  .object({
    process: z.string(),
    version: z.number().describe('The version of the process this one runs under, and finishes under.'),
    state: z.string(),
    state_label: z.string(),
    steps: z.array(
      z
        .object({
          name: z.string(),
          label: z.string(),
          meaning: z.string(),
          to: z.string(),
          to_label: z.string(),
          final: z.boolean().describe('It is over then.'),
          by: z.array(z.string()).describe('The roles that may take it; none where only time does.'),
          yours: z.boolean(),
          due: z.string().nullable().describe('When it happens by itself, if nothing else happens before.'),
          refusal: z.string().nullable().describe('Why it is not possible at this moment.'),
          money: z.array(moveShape),
        })
        .meta({ id: 'WhatIfStep' }),
    ),
    late_money: z
      .enum(['accepted', 'returned', 'none'])
      .describe('What becomes of money that arrives now: it is taken, or goes back in full to who paid it.'),
  })
  .meta({ id: 'WhatIf' })

/** Everything that can happen to a subject now, as an answer of the API. */
export function presentWhatIf<S extends Subject>(
  process: Process<S>,
  subject: S,
  viewer: Actor,
  at: { timers: readonly RunningTimer[]; now: Date },
): z.output<typeof whatIfShape> {
  const state = process.states[subject.state]
  const answer = state?.money ?? 'none'
  return {
    process: process.name,
    version: process.version,
    state: subject.state,
    state_label: state?.label ?? subject.state,
    steps: possibilities(process, subject, viewer, at).map(({ toLabel, dueAt, refusal, by, money, ...step }) => ({
      ...step,
      to_label: toLabel,
      by: [...by],
      due: dueAt ? onTheWire(dueAt) : null,
      refusal: refusal ?? null,
      money: money.map((move) => ({
        party: move.to,
        amount: formatAmount(move.amount, move.currency),
        currency: move.currency,
        meaning: moveInWords(move.meaning),
        ...(move.atMost ? { at_most: true as const } : {}),
      })),
    })),
    late_money: typeof answer === 'object' ? 'accepted' : answer === 'refund' ? 'returned' : 'none',
  }
}
