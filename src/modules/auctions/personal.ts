import type { AppServices } from '../../engine/services.ts'
import { hindrance, type PersonalPart } from '../../platform/privacy/person.ts'
import { takeBackAll } from './commands/leaving.ts'
import { mayTakeAllBack } from './rules/retraction.ts'
import * as store from './store/personal.ts'

/**
 * What a member has bid and put up. The log is the proof of who was owed what, and holds no words of theirs: whose lines
 * they are is an id, which names nobody once the member is forgotten. Whoever leaves takes their bids back while every
 * bidder may; in the last hours, when bids bind, they wait for the end.
 */
export const auctionsPersonal = (services: AppServices): PersonalPart => ({
  name: 'auctions',
  tables: ['auction', 'auction_log', 'second_chance'],
  async export(tx, memberId) {
    const [bids, auctions, second_chances] = await Promise.all([
      store.selectLinesOf(tx, memberId),
      store.selectPutUpBy(tx, memberId),
      store.selectChancesOf(tx, memberId),
    ])
    return { bids, auctions, second_chances }
  },
  async hindrances(tx, memberId) {
    const [bidIn, running] = await Promise.all([store.selectBidIn(tx, memberId), store.selectPutUpBy(tx, memberId)])
    return [
      ...bidIn
        .filter(({ ends_at: endsAt }) => !mayTakeAllBack({ endsAt }, tx.now))
        .map(({ title }) =>
          hindrance('auction', 'The auction of {title}, in which they have bid, is in its last twelve hours.', {
            title,
          }),
        ),
      ...running
        .filter(({ state }) => state === 'live' || state === 'scheduled')
        .map(({ title }) => hindrance('auction', 'Their auction of {title} is not over yet.', { title })),
    ]
  },
  erase: (tx, { memberId }) => takeBackAll(services, tx, memberId),
})
