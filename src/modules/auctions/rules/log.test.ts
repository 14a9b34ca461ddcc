import { array, assert as holds, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, bid, groundOf, someTerms, termsOf } from '../../../../test/support/bidding.ts'
import { isFairBuyNow, mayBuyNow, withBuyer } from './buy-now.ts'
import { endings } from './closing.ts'
import { decideBids } from './decide.ts'
import { bidsInForce, type Line, replay } from './log.ts'
import { isReserveMet } from './proxy.ts'
import { reserveRefusal, withLowerReserve } from './reserve.ts'
import { retractable, withoutBids } from './retraction.ts'
import { type Bidding, type Terms, untouched } from './terms.ts'

/** An auction as it lives: what is done to it changes how the bidding stands, and is written down. */
function opened(terms: Terms) {
  let bidding: Bidding = untouched(terms)
  const log: Line[] = []
  return {
    log,
    now: () => bidding,
    bid(bidderId: string, amount: bigint, seconds: number) {
      const [one] = decideBids(groundOf(terms, seconds), bidding, [{ bidderId, amount }]).decided
      if (!one) throw new Error('every bid is decided')
      bidding = one.after
      log.push({ kind: 'bid', seq: bidding.seq, at: at(seconds), bidderId, amount, refusal: one.refusal })
      return one.refusal
    },
    retract(bidderId: string, seconds: number) {
      const own = bidsInForce(log).filter((line) => line.bidderId === bidderId)
      const takesBack = retractable({ state: 'live', endsAt: bidding.endsAt, now: at(seconds) }, own)
      if (typeof takesBack === 'string') return takesBack
      const left = bidsInForce(log).filter(({ seq }) => !takesBack.includes(seq))
      bidding = withoutBids(terms, bidding, left)
      log.push({ kind: 'retraction', seq: bidding.seq, at: at(seconds), bidderId, reason: 'typing_error', takesBack })
      return null
    },
    lowerReserve(amount: bigint, seconds: number) {
      const refusal = reserveRefusal({ terms, state: 'live', now: at(seconds) }, bidding, amount)
      if (refusal) return refusal
      bidding = withLowerReserve(bidding, amount)
      log.push({ kind: 'reserve', seq: bidding.seq, at: at(seconds), amount })
      return null
    },
    buy(bidderId: string, seconds: number) {
      if (terms.buyNow === null || !mayBuyNow({ terms, state: 'live', now: at(seconds) }, bidding)) return false
      bidding = withBuyer(bidding, bidderId, terms.buyNow)
      log.push({ kind: 'buy_now', seq: bidding.seq, at: at(seconds), bidderId, amount: terms.buyNow })
      return true
    },
  }
}

const who = constantFrom('ayesha', 'bilal', 'chand', 'dua')
const amount = integer({ min: 16, max: 90 }).map((units) => BigInt(units) * 5_000n)
const deeds = array(
  record({
    what: constantFrom('bid', 'bid', 'bid', 'bid', 'retract', 'reserve'),
    who,
    amount,
    // Most of it in the last hours, and some of it after the end.
    pause: constantFrom(1, 60, 3_000, 9_000, 20_000),
  }),
  { maxLength: 40 },
)

/** Lives through random deeds; `check` looks at each change. */
const living = (
  check: (terms: Terms, auction: ReturnType<typeof opened>, before: Bidding, what: string, seconds: number) => void,
) =>
  holds(
    property(someTerms, deeds, (terms, done) => {
      const auction = opened(terms)
      let seconds = 0
      for (const deed of done) {
        seconds += deed.pause
        const before = auction.now()
        if (deed.what === 'bid') auction.bid(deed.who, deed.amount, seconds)
        else if (deed.what === 'retract') auction.retract(deed.who, seconds)
        else auction.lowerReserve(deed.amount, seconds)
        check(terms, auction, before, deed.what, seconds)
      }
    }),
    { numRuns: 400 },
  )

describe('[PK-16] the log', () => {
  test('replays to how the bidding stood, at every line of it', () => {
    living((terms, auction) => expect(replay(terms, auction.log)).toEqual(auction.now()))
  })

  test('price falls by a retraction and by nothing else, and a retraction never raises it', () => {
    living((_terms, auction, before, what) => {
      const [was, is] = [before.price ?? 0n, auction.now().price ?? 0n]
      expect(what === 'retract' ? is <= was : is >= was).toBe(true)
    })
  })

  test('the end is never brought forward, never past the hard end, and leaves time to answer', () => {
    living((terms, auction, before, what, seconds) => {
      const { endsAt, bids } = auction.now()
      expect(endsAt >= before.endsAt && endsAt <= terms.hardEndAt).toBe(true)
      const answered = at(seconds + terms.softClose)
      const left = answered < terms.hardEndAt ? answered : terms.hardEndAt
      expect(what === 'bid' && bids > before.bids ? endsAt >= left : endsAt.getTime() === before.endsAt.getTime()).toBe(
        true,
      )
    })
  })

  test('it is sold at its end just when the reserve is met, and else goes unsold at that very time', () => {
    living((_terms, auction) => {
      const { sellsAt, passesAt } = endings(auction.now())
      expect(isReserveMet(auction.now()) ? sellsAt : passesAt).toEqual(auction.now().endsAt)
      expect([sellsAt, passesAt]).toContain(null)
    })
  })
})

describe('[PK-16] soft close', () => {
  const day = 86_400

  test('a bid in the last two minutes leaves two minutes; an earlier one leaves the end where it is', () => {
    const auction = opened(termsOf())
    auction.bid('ayesha', 200_000n, day - 121)
    expect(auction.now().endsAt).toEqual(at(day))
    auction.bid('bilal', 300_000n, day - 1)
    expect(auction.now().endsAt).toEqual(at(day + 119))
  })

  test('no bid moves it past the hard end, and one that is refused moves nothing', () => {
    const auction = opened(termsOf())
    for (let late = 0, rupees = 2_000n; late < 3_600; late += 100, rupees += 300n) {
      auction.bid(late % 200 ? 'ayesha' : 'bilal', rupees * 100n, day - 10 + late)
    }
    expect(auction.now().endsAt).toEqual(at(day + 3_600))
    const quiet = opened(termsOf())
    expect(quiet.bid('ayesha', 1n, day - 1)).toBe('bid_too_low')
    expect(quiet.now().endsAt).toEqual(at(day))
  })
})

describe('[PK-16] retraction', () => {
  const hour = 3_600

  test('early on all of one’s bids are taken back, and the price is what it would have been', () => {
    const auction = opened(termsOf())
    auction.bid('ayesha', 200_000n, 60)
    auction.bid('bilal', 500_000n, 120)
    auction.bid('chand', 400_000n, 180)
    auction.bid('bilal', 900_000n, 240)
    expect(auction.retract('bilal', 300)).toBeNull()
    expect(auction.now()).toMatchObject({ bids: 2, price: 210_000n, leader: { bidderId: 'chand', maximum: 400_000n } })
  })

  test('late only a bid of the last hour is', () => {
    const auction = opened(termsOf())
    auction.bid('ayesha', 200_000n, 10 * hour)
    auction.bid('ayesha', 900_000n, 13 * hour)
    expect(auction.retract('ayesha', 13 * hour + 600)).toBeNull()
    expect(auction.now().leader).toEqual({ bidderId: 'ayesha', maximum: 200_000n })
    expect(auction.retract('ayesha', 13 * hour + 700)).toBe('retraction_too_late')
    expect(auction.retract('bilal', 13 * hour + 700)).toBe('no_bid_to_retract')
    expect(auction.retract('ayesha', 24 * hour)).toBe('auction_ended')
  })
})

describe('[PK-16] reserve', () => {
  const hour = 3_600

  test('is lowered only, early only, and never below the opening', () => {
    const auction = opened(termsOf({ reserve: 3_000 }))
    expect(auction.lowerReserve(300_000n, 60)).toBe('reserve_not_lower')
    expect(auction.lowerReserve(400_000n, 60)).toBe('reserve_not_lower')
    expect(auction.lowerReserve(99_999n, 60)).toBe('reserve_not_lower')
    expect(auction.lowerReserve(200_000n, 12 * hour + 1)).toBe('reserve_too_late')
    expect(auction.lowerReserve(200_000n, 12 * hour)).toBeNull()
    expect(opened(termsOf()).lowerReserve(200_000n, 60)).toBe('reserve_not_lower')
  })

  test('lowered to what somebody would pay it is met, and the price jumps to it', () => {
    const auction = opened(termsOf({ reserve: 3_000 }))
    auction.bid('ayesha', 250_000n, 60)
    expect(isReserveMet(auction.now())).toBe(false)
    auction.lowerReserve(200_000n, 120)
    expect(auction.now().price).toBe(200_000n)
    expect(isReserveMet(auction.now())).toBe(true)
  })
})

describe('[PK-16] buy-now', () => {
  test('is 30 % above the opening at least, and not below the reserve', () => {
    const fair = (buyNow: bigint, reserve: bigint | null = null) => isFairBuyNow({ opening: 100_000n, reserve, buyNow })
    expect([fair(129_999n), fair(130_000n), fair(130_000n, 130_001n), fair(200_000n, 200_000n)]).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  test('is gone with the first bid', () => {
    const auction = opened(termsOf({ buyNow: 5_000 }))
    auction.bid('ayesha', bid('ayesha', 1_000).amount, 60)
    expect(auction.buy('bilal', 61)).toBe(false)
  })

  test('stays, where there is a reserve, until that is met; and sells at its price', () => {
    const auction = opened(termsOf({ buyNow: 5_000, reserve: 3_000 }))
    auction.bid('ayesha', 299_900n, 60)
    const other = opened(termsOf({ buyNow: 5_000, reserve: 3_000 }))
    other.bid('ayesha', 300_000n, 60)
    expect(other.buy('bilal', 61)).toBe(false)
    expect(auction.buy('bilal', 61)).toBe(true)
    expect(auction.now()).toMatchObject({ price: 500_000n, leader: { bidderId: 'bilal' } })
    expect(replay(termsOf({ buyNow: 5_000, reserve: 3_000 }), auction.log)).toEqual(auction.now())
  })

  test('is not to be had before the beginning, nor at the end', () => {
    const terms = termsOf({ buyNow: 5_000 })
    const may = (state: 'live' | 'scheduled', seconds: number) =>
      mayBuyNow({ terms, state, now: at(seconds) }, untouched(terms))
    expect([may('scheduled', 0), may('live', 0), may('live', 86_400)]).toEqual([false, true, false])
    expect(mayBuyNow({ terms: termsOf(), state: 'live', now: at(0) }, untouched(terms))).toBe(false)
  })
})
