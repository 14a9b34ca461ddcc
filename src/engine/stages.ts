import type { Process } from './process.ts'
import type { HistoryRow } from './store.ts'

/** One stage of a subject. `failed`: it ended here, and not as it was meant. */
export interface Stage {
  state: string
  label: string
  standing: 'done' | 'now' | 'coming' | 'failed'
  /** When it came there, business time; null while that is to come. */
  at: Date | null
}

/**
 * Where a subject stands among its stages: those it came through, the one it is in, and what is still to come if all
 * goes well from here. One that came back to an earlier state has not been beyond it. Pure.
 */
export function stagesOf(
  process: Pick<Process, 'states' | 'ways'>,
  state: string,
  history: readonly Pick<HistoryRow, 'to_state' | 'at'>[],
): Stage[] {
  const reached = statesReached(history)
  const { states, ways = [] } = process
  const labelOf = (name: string) => states[name]?.label ?? name
  const past = reached.map(
    ({ state: name, at }): Stage => ({
      state: name,
      label: labelOf(name),
      standing: name === state ? standingOf(process, name) : 'done',
      at,
    }),
  )
  const way = states[state]?.final ? undefined : ways.find((one) => one.includes(state))
  const coming = way?.slice(way.indexOf(state) + 1) ?? []
  return [
    ...past,
    ...coming.map((name): Stage => ({ state: name, label: labelOf(name), standing: 'coming', at: null })),
  ]
}

/** The end of a way is where it was meant to come; any other end is not. */
function standingOf({ states, ways = [] }: Pick<Process, 'states' | 'ways'>, state: string): Stage['standing'] {
  if (!states[state]?.final) return 'now'
  return ways.some((way) => way.at(-1) === state) ? 'done' : 'failed'
}

function statesReached(history: readonly Pick<HistoryRow, 'to_state' | 'at'>[]): { state: string; at: Date }[] {
  const reached: { state: string; at: Date }[] = []
  for (const { to_state: state, at } of history) {
    const before = reached.findIndex((one) => one.state === state)
    if (before < 0) reached.push({ state, at })
    else reached.length = before + 1
  }
  return reached
}
