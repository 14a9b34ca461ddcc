import { statesHolding } from './check-money.ts'
import { leaves, targetOf } from './decide.ts'
import type { Shape, ShapeOfStep } from './shape.ts'

/**
 * How long a process may keep money under these windows when everybody takes all the time they have, in seconds: the
 * longest way through the states that hold money, each of them for as long as its nearest deadline. Ways that come back
 * to a state are counted once round, and states that no deadline of the policy ends (a bank decides) are left out: what
 * lasts longer is met by the bound itself. Pure.
 */
export function longestHoldingOf(
  process: Pick<Shape, 'initial' | 'begin' | 'transitions'>,
  policy: Readonly<Record<string, unknown>>,
): number {
  const holding = new Set(statesHolding(process))
  const steps = Object.values(process.transitions)
  const stayIn = (state: string) => {
    const windows = steps.flatMap((step) => (leaves(step, state) ? windowOf(step, policy) : []))
    return windows.length > 0 ? Math.min(...windows) : undefined
  }
  const longestFrom = (state: string, been: ReadonlySet<string>): number => {
    const stay = stayIn(state)
    if (!holding.has(state) || been.has(state) || stay === undefined) return 0
    const onward = steps.flatMap((step) => (leaves(step, state) ? [targetOf(step, state)] : []))
    const passed = new Set([...been, state])
    return stay + Math.max(0, ...onward.map((next) => longestFrom(next, passed)))
  }
  return Math.max(0, ...[...holding].map((state) => longestFrom(state, new Set())))
}

function windowOf({ at }: ShapeOfStep, policy: Readonly<Record<string, unknown>>): number[] {
  if (at?.kind !== 'after') return []
  const window = policy[at.policyKey]
  return typeof window === 'number' ? [window] : []
}
