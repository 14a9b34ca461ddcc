import { after, defineProcess, type Effect } from '../../engine/process.ts'
import { formatAmount } from '../../kernel/money.ts'
import { isForSale, returnStock } from '../catalogue/index.ts'
import type { NoticeData } from '../notifications/index.ts'
import { passOnJob, placeWonOrder } from '../orders/index.ts'
import { chanceOnHold } from './errors.ts'
import { lockChance, saveChance, updateChanceDeal } from './store/chances.ts'
import type { SecondChance } from './subjects.ts'

/** What notices about a second chance are written from. */
export function chanceNoticeData({ auctionId, productId, title, price, currency, dealId }: SecondChance): NoticeData {
  return {
    auction_id: auctionId,
    product_id: productId,
    title,
    currency,
    amount: formatAmount(price, currency),
    order_id: dealId,
  }
}

/**
 * Whoever accepts has an order to pay. The piece was taken from the stock when it was offered; since then the house may
 * have taken it off sale, or its seller be gone.
 */
const sellToBidder: Effect<SecondChance> = {
  name: 'make the order of who accepted',
  async run({ tx, services, subject, cause }) {
    const { auctionId, productId, title, price, currency, parties, tariffId } = subject
    if (!(await isForSale(tx, parties.seller, productId))) throw chanceOnHold()
    const order = await placeWonOrder(services, tx, {
      auctionId,
      productId,
      title,
      winnerId: parties.bidder,
      sellerId: parties.seller,
      price,
      currency,
      tariffId,
      requestId: cause.requestId,
    })
    updateChanceDeal(tx, subject.id, order.id)
    return { dealId: order.id }
  },
}

const putBack: Effect<SecondChance> = {
  name: 'put the piece back',
  run: ({ tx, subject }) => returnStock(tx, subject.productId, 1),
}

/** Where a winner did not pay, the next in line is asked. */
const askTheNext: Effect<SecondChance> = {
  name: 'ask who is next in line',
  run: async ({ tx, services, subject: { auctionId } }) => {
    await services.jobs.send(tx, passOnJob, { marketplaceId: tx.marketplaceId ?? '', auctionId })
  },
}

/*
 * Nobody has to take a second chance: the auction is over, and their bid with it. The piece is held for them as long as the
 * offer stands; silence is a no.
 */
export const secondChance = defineProcess<SecondChance>({
  name: 'second-chance',
  version: 1,
  noun: 'second chance',
  roles: ['bidder', 'seller', 'operator'],
  initial: 'offered',
  begin: { name: 'offer', label: 'Offered', notify: [{ to: 'bidder', kind: 'second-chance' }] },
  states: {
    offered: { label: 'Offered', turn: 'bidder', money: 'none' },
    accepted: { label: 'Accepted', final: true, money: 'none' },
    declined: { label: 'Declined', final: true, money: 'none' },
    lapsed: { label: 'Not answered', final: true, money: 'none' },
    withdrawn: { label: 'Withdrawn', final: true, money: 'none' },
  },
  ways: [['offered', 'accepted']],
  transitions: {
    accept: {
      from: 'offered',
      to: 'accepted',
      by: ['bidder'],
      label: 'Take it',
      meaning: 'It is yours at the price you had bid, and you have an order to pay.',
      effects: [sellToBidder],
      notify: [{ to: 'seller', kind: 'second-chance-taken' }],
    },
    decline: {
      from: 'offered',
      to: 'declined',
      by: ['bidder'],
      label: 'No, thank you',
      meaning: 'You owe nothing.',
      effects: [putBack, askTheNext],
      notify: [{ to: 'seller', kind: 'second-chance-not-taken' }],
    },
    lapse: {
      from: 'offered',
      to: 'lapsed',
      at: after('window'),
      label: 'Lapse',
      meaning: 'It was not answered in time.',
      effects: [putBack, askTheNext],
      notify: [{ to: 'seller', kind: 'second-chance-not-taken' }],
    },
    withdraw: {
      from: 'offered',
      to: 'withdrawn',
      by: ['seller', 'operator'],
      label: 'Withdraw the offer',
      meaning: 'It can no longer be taken.',
      effects: [putBack],
    },
  },
  lock: lockChance,
  save: saveChance,
})
