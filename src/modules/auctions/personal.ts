import { hindrance, type PersonalPart } from '../../platform/privacy/person.ts'
import * as store from './store/personal.ts'

/**
 * What a member has bid and put up. The log is the proof of who was owed what, and holds no words of theirs: whose lines
 * they are is an id, which names nobody once the member is forgotten.
 */
export const auctionsPersonal: PersonalPart = {
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
    const [led, running] = await Promise.all([store.selectLedBy(tx, memberId), store.selectPutUpBy(tx, memberId)])
    return [
      ...led.map(({ title }) =>
        hindrance('auction', 'The auction of {title}, which they lead, still runs.', { title }),
      ),
      ...running
        .filter(({ state }) => state === 'live' || state === 'scheduled')
        .map(({ title }) => hindrance('auction', 'Their auction of {title} is not over yet.', { title })),
    ]
  },
  async erase() {},
}
