import type { Shape } from './shape.ts'
import { leaves, targetOf } from './decide.ts'

/** Follows money along every path: a final state in which some may still be held would keep it for ever. */
export function strandedMoney(process: Shape): string[] {
  return statesHolding(process).flatMap((state) =>
    process.states[state]?.final ? [`money may still be held in the final state '${state}'`] : [],
  )
}

/** What is let go of must have been held: else the step would fail when it is taken. */
export function emptyReleases(process: Shape): string[] {
  const holding = new Set(statesHolding(process))
  return Object.entries(process.transitions).flatMap(([name, transition]) => {
    const first = transition.effects?.find((effect) => effect.holding)?.holding
    if (!first || first === 'takes') return []
    const bare = [transition.from].flat().filter((state) => !holding.has(state))
    return bare.map((state) => `'${name}' lets go of money in '${state}', which holds none`)
  })
}

/** Money may arrive in any state, late or twice. Where a deal takes money at all, each state must say what then. */
export function unansweredMoney(process: Shape): string[] {
  const takesMoney = Object.values(process.transitions).some(({ effects }) =>
    effects?.some(({ holding }) => holding === 'takes'),
  )
  return Object.entries(process.states).flatMap(([state, { money }]) => {
    if (takesMoney && money === 'none') return [`'${state}' has no answer to money that arrives in it`]
    if (typeof money === 'string') return []
    const accepting = process.transitions[money.accept]
    const fits = accepting && leaves(accepting, state) && accepting.effects?.some(({ holding }) => holding === 'takes')
    return fits ? [] : [`'${state}' accepts money by '${money.accept}', which does not take any from there`]
  })
}

/** The states in which the deal may be holding money, derived from what the effects declare. */
export function statesHolding(process: Pick<Shape, 'initial' | 'begin' | 'transitions'>): string[] {
  const seen = new Set<string>()
  const holding = new Set<string>()
  const walk = (state: string, held: boolean) => {
    const visit = `${state} ${held}`
    if (seen.has(visit)) return
    seen.add(visit)
    if (held) holding.add(state)
    for (const transition of Object.values(process.transitions)) {
      if (leaves(transition, state)) walk(targetOf(transition, state), heldAfter(transition.effects ?? [], held))
    }
  }
  walk(process.initial, heldAfter(process.begin.effects ?? [], false))
  return [...holding]
}

/** Letting go of a part leaves some held, as far as the declaration knows. */
function heldAfter(effects: NonNullable<Shape['begin']['effects']>, before: boolean): boolean {
  return effects.reduce(
    (held, { holding }) => (holding === 'takes' ? true : holding === 'releases' ? false : held),
    before,
  )
}
