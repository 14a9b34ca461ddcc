import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { Desks, type Joining } from './desks.ts'
import type { Farewell, Watcher } from './watcher.ts'

const marketplaceId = newId()
const channel = 'auction:1'
const head = (number: bigint) => ({ marketplaceId, channel, number })

function somebody() {
  const farewells: Farewell[] = []
  const watcher: Watcher = { take: () => true, standsAt: () => true, over: (why) => void farewells.push(why) }
  return { watcher, farewells }
}

/** Has somebody wait at the one channel. Answers how they leave. */
const join = (desks: Desks, { watcher }: { watcher: Watcher }) =>
  desks.join({ marketplaceId, channel }, { watcher, sessionId: undefined, after: undefined })

/** Takes a turn's work and lets all in who came. */
function letIn(desks: Desks): readonly Joining[] {
  const { comers } = desks.takeWork()
  for (const comer of comers) desks.letIn(comer)
  return comers
}

const watchersIn = (desks: Desks) => desks.everybody().map(({ watcher }) => watcher)

test('[CO-15] whoever is being let in while the only other leaves is heard for: the channel stays watched', () => {
  const [desks, first, second] = [new Desks(), somebody(), somebody()]
  const leave = join(desks, first)
  letIn(desks)
  join(desks, second)
  const [comer] = desks.takeWork().comers
  leave()
  expect(desks.letIn(comer as Joining)).toBe(true)
  expect(desks.hear(head(1n))).toBe(true)
  expect(watchersIn(desks)).toEqual([second.watcher])
})

test('[CO-15] whoever was let go and then leaves as well takes nobody else out of the channel', () => {
  const [desks, first, second] = [new Desks(), somebody(), somebody()]
  const leave = join(desks, first)
  const [place] = letIn(desks)
  desks.letGo((place as Joining).desk, first.watcher, 'slow')
  join(desks, second)
  letIn(desks)
  leave()
  leave()
  expect(desks.hear(head(1n))).toBe(true)
  expect(watchersIn(desks)).toEqual([second.watcher])
  expect(first.farewells).toEqual(['slow'])
})

test('[CO-15] whoever leaves while they are being let in is not, and a channel that nobody awaits is not asked about', () => {
  const [desks, first] = [new Desks(), somebody()]
  const leave = join(desks, first)
  const work = desks.takeWork()
  leave()
  expect(desks.all()).toEqual([])
  // The turn failed: nobody is left to be let in by the next.
  desks.putBack(work)
  expect(desks.waiting()).toBe(false)
  expect(desks.letIn(work.comers[0] as Joining)).toBe(false)
  expect(desks.hear(head(1n))).toBe(false)
  expect(first.farewells).toEqual([])
})

test('[CO-15] at the end everybody hears of it once: who watches, who waits, and who is being let in by a turn under way', () => {
  const [desks, inside, coming, waiting] = [new Desks(), somebody(), somebody(), somebody()]
  join(desks, inside)
  letIn(desks)
  join(desks, coming)
  const { comers } = desks.takeWork()
  join(desks, waiting)
  desks.letAllGo('stopping')
  expect(comers.map((comer) => desks.letIn(comer))).toEqual([false])
  expect([inside, coming, waiting].map(({ farewells }) => farewells)).toEqual([
    ['stopping'],
    ['stopping'],
    ['stopping'],
  ])
  expect(desks.all()).toEqual([])
  expect(desks.waiting()).toBe(false)
})
