import type { Process, Transition } from '../../../src/engine/process.ts'
import { newestOf } from '../../../src/engine/versions.ts'
import { processes } from '../../../src/compose/processes.ts'
import { auction, secondChance } from '../../../src/modules/auctions/process.ts'
import { complaint } from '../../../src/modules/complaints/process.ts'
import { violation } from '../../../src/modules/discipline/process.ts'
import { goodsOrder } from '../../../src/modules/orders/process.ts'
import { contactMessage, page } from '../../../src/modules/pages/process.ts'

type AnyTransition = Transition<never>

// What has a lifecycle and hangs on no deal: an auction and a second chance come before theirs, a complaint may be about none.
const apart: readonly string[] = [
  page.name,
  contactMessage.name,
  auction.name,
  secondChance.name,
  complaint.name,
  violation.name,
]

const newest = newestOf(processes)

/** The processes whose subjects are deals; all others run over what hangs on a deal. */
export const dealProcesses: readonly Process[] = newest.filter(({ name }) => /^goods-order$|^wallet-/.test(name))

/** Where the subjects of the others lie: a table of the process's name, whose rows name their deal. */
export const childTables: readonly { process: string; table: string }[] = newest
  .filter((process) => !dealProcesses.includes(process) && !apart.includes(process.name))
  .map(({ name }) => ({ process: name, table: name.replaceAll('-', '_') }))

/** States in which a deal holds money, by process: found by walking the declaration from where it begins. */
export function statesThatHold(process: Process): string[] {
  const holding = new Set<string>()
  const seen = new Set<string>()
  const walk = (state: string, holds: boolean) => {
    const key = `${state} ${holds}`
    if (seen.has(key)) return
    seen.add(key)
    if (holds) holding.add(state)
    for (const { from, to, effects = [] } of transitionsOf(process)) {
      if (![from].flat().includes(state)) continue
      const takes = effects.some((effect) => effect.holding === 'takes')
      const releases = effects.some((effect) => effect.holding === 'releases')
      walk(to === 'same' ? state : to, (holds || takes) && !releases)
    }
  }
  walk(process.initial, false)
  return [...holding]
}

/** Whom each step of each process is told to: rows of (process, transition, role, kind). */
export function noticesDeclared(): [string, string, string, string][] {
  return newest.flatMap((process) => [
    ...(process.begin.notify ?? []).map(({ to, kind }) => row(process, process.begin.name, to, kind)),
    ...Object.entries(process.transitions as Record<string, AnyTransition>).flatMap(([name, { notify = [] }]) =>
      notify.map(({ to, kind }) => row(process, name, to, kind)),
    ),
  ])
}

/** Transitions by which the pieces of an order come back to the shelf. */
export const transitionsThatReturnStock = Object.entries(goodsOrder.transitions).flatMap(([name, { effects = [] }]) =>
  effects.some((effect) => effect.name === 'return the pieces to stock') ? [name] : [],
)

function row({ name }: Process, transition: string, to: string, kind: string): [string, string, string, string] {
  return [name, transition, to, kind]
}

function transitionsOf(process: Process): AnyTransition[] {
  return Object.values(process.transitions as Record<string, AnyTransition>)
}

/** Texts as an SQL list. They come from declarations. */
export function sqlList(texts: readonly string[]): string {
  return texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ') || 'null'
}
