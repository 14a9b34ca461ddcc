import { assert as holds, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, bid, groundOf, someBids, someTerms, termsOf } from '../../../../test/support/bidding.ts'
import { type BidRefusal, decideBids, type WaitingBid } from './decide.ts'
import { incrementAt } from './increments.ts'
import { type Bidding, type Terms, untouched } from './terms.ts'

/** The bids one after the other at one moment, and what became of each. */
function bidding(terms: Terms, bids: readonly WaitingBid[], seconds = 60) {
  return decideBids(groundOf(terms, seconds), untouched(terms), bids)
}

describe('[PK-16] proxy bids', () => {
  const play = (bids: [who: string, rupees: number][], terms = termsOf()) => {
    const { after } = bidding(
      terms,
      bids.map(([who, rupees]) => bid(who, rupees)),
    )
    return [after.leader?.bidderId, Number(after.price) / 100]
  }

  test('the first bid leads at the opening, however high it is', () => {
    expect(play([['ayesha', 5_000]])).toEqual(['ayesha', 1_000])
  })

  test('the price is one step above what the second would pay', () => {
    expect(
      play([
        ['ayesha', 5_000],
        ['bilal', 2_000],
      ]),
    ).toEqual(['ayesha', 2_100])
    expect(
      play([
        ['ayesha', 2_000],
        ['bilal', 5_000],
      ]),
    ).toEqual(['bilal', 2_100])
  })

  test('and never above what the leader would pay', () => {
    expect(
      play([
        ['ayesha', 2_000],
        ['bilal', 2_050],
      ]),
    ).toEqual(['bilal', 2_050])
  })

  test('of two who would pay the same the earlier leads, at just that', () => {
    expect(
      play([
        ['ayesha', 2_000],
        ['bilal', 2_000],
      ]),
    ).toEqual(['ayesha', 2_000])
  })

  test('a leader who goes further bids against nobody: the price stays', () => {
    expect(
      play([
        ['ayesha', 2_000],
        ['bilal', 2_000],
        ['ayesha', 9_000],
      ]),
    ).toEqual(['ayesha', 2_000])
  })

  test('where the reserve is met the price jumps to it, also when a leader reaches it alone', () => {
    const terms = termsOf({ reserve: 3_000 })
    expect(play([['ayesha', 2_900]], terms)).toEqual(['ayesha', 1_000])
    expect(play([['ayesha', 3_000]], terms)).toEqual(['ayesha', 3_000])
    expect(
      play(
        [
          ['ayesha', 1_500],
          ['ayesha', 4_000],
        ],
        terms,
      ),
    ).toEqual(['ayesha', 3_000])
  })
})

/**
 * The same told anew from all bids that count: who named the highest amount first leads; the price is what the last bid of
 * somebody who did not lead has brought it to.
 */
function naive(terms: Terms, bids: readonly WaitingBid[]): { leader: WaitingBid | undefined; price: bigint | null } {
  const best = (some: readonly WaitingBid[]) =>
    some.toSorted((a, b) =>
      a.amount === b.amount ? some.indexOf(a) - some.indexOf(b) : a.amount > b.amount ? -1 : 1,
    )[0]
  const leader = best(bids)
  if (!leader) return { leader, price: null }
  const contest = bids.findLastIndex((one, index) => best(bids.slice(0, index))?.bidderId !== one.bidderId)
  const then = bids.slice(0, contest + 1)
  const first = best(then) as WaitingBid
  const second = best(then.filter(({ bidderId }) => bidderId !== first.bidderId))?.amount
  const step = second === undefined ? terms.opening : second + incrementAt(terms.increments, second)
  const price = step < first.amount ? step : first.amount
  return {
    leader,
    price: terms.reserve !== null && leader.amount >= terms.reserve && price < terms.reserve ? terms.reserve : price,
  }
}

describe('[PK-16] whatever is bid', () => {
  const each = (
    check: (terms: Terms, bids: WaitingBid[], decided: ReturnType<typeof bidding>['decided'], after: Bidding) => void,
  ) =>
    holds(
      property(someTerms, someBids, (terms, bids) => {
        const { decided, after } = bidding(terms, bids)
        check(terms, bids, decided, after)
      }),
      { numRuns: 400 },
    )

  test('leader and price are those that the plain telling of all bids that count comes to', () => {
    each((terms, _bids, decided) => {
      const counted: WaitingBid[] = []
      for (const { bid: one, refusal, after } of decided) {
        if (refusal === null) counted.push(one)
        const { leader, price } = naive(terms, counted)
        expect([after.leader?.bidderId, after.leader?.maximum, after.price]).toEqual([
          leader?.bidderId,
          leader?.amount,
          price,
        ])
        expect(after.bids).toBe(counted.length)
      }
    })
  })

  test('a bid counts when it is a step above the price, or above the leader’s own maximum, and only then', () => {
    each((terms, _bids, decided) => {
      const counted: WaitingBid[] = []
      for (const { bid: one, refusal, least } of decided) {
        const { leader, price } = naive(terms, counted)
        const needed =
          price === null
            ? terms.opening
            : leader?.bidderId === one.bidderId
              ? leader.amount + 1n
              : price + incrementAt(terms.increments, price)
        expect(refusal === null).toBe(one.amount >= needed)
        if (refusal === null) counted.push(one)
        expect(least).toBe(refusal === null ? null : needed)
      }
    })
  })

  test('the price never falls, lies between the opening and what the leader would pay', () => {
    each((terms, _bids, decided) => {
      let before = terms.opening
      for (const { after } of decided) {
        if (after.price === null) continue
        expect(after.price >= before).toBe(true)
        expect(after.price <= (after.leader?.maximum ?? 0n)).toBe(true)
        before = after.price
      }
    })
  })

  test('a batch comes to the same as its bids one by one, however it is cut', () => {
    holds(
      property(someTerms, someBids, nat(30), (terms, bids, cut) => {
        const whole = bidding(terms, bids)
        const ground = groundOf(terms)
        const first = decideBids(ground, untouched(terms), bids.slice(0, cut))
        const second = decideBids(ground, first.after, bids.slice(cut))
        expect([...first.decided, ...second.decided]).toEqual(whole.decided)
        expect(second.after).toEqual(whole.after)
      }),
    )
  })
})

describe('[PK-3] a bid is refused, and told why', () => {
  const refused = (one: WaitingBid, given: Parameters<typeof groundOf>[2] = {}, seconds = 60): BidRefusal | null => {
    const terms = termsOf()
    const led = bidding(terms, [bid('ayesha', 2_000), bid('bilal', 1_500)]).after
    return decideBids(groundOf(terms, seconds, given), led, [one]).decided[0]?.refusal ?? null
  }

  test('too low, its own auction, blocked, without an address or a card, on hold, too high', () => {
    expect(refused(bid('chand', 1_600))).toBe('bid_too_low')
    expect(refused(bid('chand', 1_700))).toBeNull()
    expect(refused(bid('ayesha', 2_000))).toBe('bid_not_higher')
    expect(refused(bid('seller', 9_000))).toBe('own_auction')
    expect(refused(bid('chand', 9_000), { unfit: new Map([['chand', 'bidder_blocked']]) })).toBe('bidder_blocked')
    expect(refused(bid('chand', 9_000), { unfit: new Map([['chand', 'address_missing']]) })).toBe('address_missing')
    expect(refused(bid('chand', 9_000), { unfit: new Map([['chand', 'card_missing']]) })).toBe('card_missing')
    expect(refused(bid('chand', 9_000), { onHold: true })).toBe('auction_on_hold')
    expect(refused(bid('chand', 1_000_000))).toBe('bid_too_high')
  })

  test('before it begins, at the very instant of its end, and after', () => {
    expect(refused(bid('chand', 9_000), { state: 'scheduled' })).toBe('auction_not_started')
    expect(refused(bid('chand', 9_000), {}, 86_400)).toBe('auction_ended')
    expect(refused(bid('chand', 9_000), { now: new Date(at(86_400).getTime() - 1) })).toBeNull()
    for (const state of ['sold', 'unsold', 'cancelled'] as const) {
      expect(refused(bid('chand', 9_000), { state })).toBe('auction_ended')
    }
  })

  test('a bid that was refused changes nothing for those after it', () => {
    const terms = termsOf()
    const { decided, after } = bidding(terms, [bid('ayesha', 900), bid('bilal', 1_000), bid('ayesha', 1_000)])
    expect(decided.map(({ refusal }) => refusal)).toEqual(['bid_too_low', null, 'bid_too_low'])
    expect(after).toMatchObject({ seq: 3, bids: 1, price: 100_000n, leader: { bidderId: 'bilal' } })
  })

  test('three decimals that Stripe cannot move are refused', () => {
    const terms: Terms = { ...termsOf(), currency: 'KWD' }
    const { decided } = bidding(terms, [
      { bidderId: 'ayesha', amount: 100_001n },
      { bidderId: 'ayesha', amount: 100_010n },
    ])
    expect(decided.map(({ refusal }) => refusal)).toEqual(['bid_unchargeable', null])
  })
})
