import { expect, test } from 'vitest'
import { possibilities } from '../../engine/what-if.ts'
import { goodsOrder } from './process.ts'
import type { GoodsOrder } from './subjects.ts'

test('[CO-3] of the ways back out of a dispute just the one it would take is shown', () => {
  const now = new Date('2026-03-01T12:00:00Z')
  const order = {
    state: 'disputed',
    disputedFrom: 'shipped',
    parties: { buyer: 'buyer', seller: 'seller' },
    policy: { feeBasisPoints: 200 },
    amount: 5_000n,
    givenBack: 0n,
    currency: 'PKR',
  } as unknown as GoodsOrder
  const ways = possibilities(goodsOrder, order, { kind: 'visitor' }, { timers: [], now })
  expect(ways.map(({ name }) => name).filter((name) => name.startsWith('go_on_'))).toEqual(['go_on_shipped'])
})
