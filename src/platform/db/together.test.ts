import { expect, test } from 'vitest'
import { openTogether } from './together.ts'

/** Works that end when they are told to. */
function workshop(mostUnderWay: number, mostTogether = 10) {
  const begun: { items: readonly string[]; end(): void; fail(fault: Error): void }[] = []
  const send = openTogether<string, string>({
    work: (items) =>
      new Promise((resolve, fail) => {
        begun.push({ items, end: () => resolve(items.map((item) => `${item} done`)), fail })
      }),
    mostUnderWay,
    mostTogether,
    laneOf: (item) => item.slice(0, 1),
    triedAlone: () => true,
  })
  return { begun, send }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('[PK-16] of one lane no two are under way at once, and a lane that is busy holds up no other', async () => {
  const { begun, send } = workshop(2)
  const first = send('a1')
  await turn()
  const later = [send('a2'), send('b1'), send('a3')]
  await turn()
  expect(begun.map(({ items }) => items)).toEqual([['a1'], ['b1']])
  begun[0]?.end()
  expect(await first).toBe('a1 done')
  await turn()
  expect(begun[2]?.items).toEqual(['a2', 'a3'])
  begun[1]?.end()
  begun[2]?.end()
  expect(await Promise.all(later)).toEqual(['a2 done', 'b1 done', 'a3 done'])
})

test('[PK-16] what comes together is done together, in the order in which it came, no more at a time than may', async () => {
  const { begun, send } = workshop(1, 3)
  const all = ['a1', 'b1', 'a2', 'c1'].map((item) => send(item))
  await turn()
  begun[0]?.end()
  await Promise.all(all.slice(0, 3))
  await turn()
  expect(begun.map(({ items }) => items)).toEqual([['a1', 'b1', 'a2'], ['c1']])
  begun[1]?.end()
  await all[3]
})

test('[PK-16] one that cannot be done takes none of the others along', async () => {
  const { begun, send } = workshop(1)
  const all = ['a1', 'b1', 'c1'].map((item) => send(item))
  const settled = Promise.allSettled(all)
  await turn()
  begun[0]?.fail(new Error('one of them'))
  for (const n of [1, 2, 3]) {
    await turn()
    if (n === 2) begun[n]?.fail(new Error('this one'))
    else begun[n]?.end()
  }
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
