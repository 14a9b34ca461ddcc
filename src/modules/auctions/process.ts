import { afterField, defineProcess, ifSet } from '../../engine/process.ts'
import { sellToWinner, takeOffTheBlock, tellItsState } from './effects.ts'
import { lockAuction, updateState } from './store/auctions.ts'
import type { Auction } from './subjects.ts'
import { mustRun } from './withdrawing.ts'

export { secondChance } from './second-chance.ts'

/*
 * An auction runs by the clock: it begins and ends to the second, and nobody's silence holds it up. How it will end is
 * known all along. While the reserve is met it bears the date at which it is sold, else the date at which it goes unsold;
 * each bid that changes this moves the deadline in its own transaction, so at the end there is nothing left to decide.
 *
 * No money is held here. What is sold becomes an order, which is paid or expires as every order does.
 */
export const auction = defineProcess<Auction>({
  name: 'auction',
  version: 1,
  noun: 'auction',
  roles: ['seller', 'winner', 'operator'],
  initial: 'scheduled',
  begin: { name: 'schedule', label: 'Scheduled' },
  states: {
    scheduled: { label: 'To come', money: 'none' },
    live: { label: 'Running', money: 'none' },
    sold: { label: 'Sold', final: true, money: 'none' },
    unsold: { label: 'Not sold', final: true, money: 'none' },
    cancelled: { label: 'Called off', final: true, money: 'none' },
  },
  ways: [['scheduled', 'live', 'sold']],
  transitions: {
    open: {
      from: 'scheduled',
      to: 'live',
      at: afterField('startsAt'),
      label: 'Begin',
      meaning: 'Bids are taken from now on.',
      effects: [tellItsState],
    },
    sell: {
      from: 'live',
      to: 'sold',
      at: ifSet(afterField('sellsAt')),
      label: 'Sell',
      meaning: 'Whoever leads has won, and has an order to pay.',
      effects: [sellToWinner, tellItsState],
      notify: [
        { to: 'winner', kind: 'auction-won' },
        { to: 'seller', kind: 'auction-sold' },
      ],
    },
    pass: {
      from: 'live',
      to: 'unsold',
      at: ifSet(afterField('passesAt')),
      label: 'End without a sale',
      meaning: 'Nobody bid enough. The piece is its seller’s to offer anew.',
      effects: [takeOffTheBlock, tellItsState],
      notify: [{ to: 'seller', kind: 'auction-unsold' }],
    },
    buy_now: {
      from: 'live',
      to: 'sold',
      by: ['winner'],
      label: 'Buy now',
      meaning: 'The auction is over at once, and you have an order to pay.',
      effects: [sellToWinner, tellItsState],
      notify: [
        { to: 'winner', kind: 'auction-won' },
        { to: 'seller', kind: 'auction-sold' },
      ],
    },
    withdraw: {
      from: ['scheduled', 'live'],
      to: 'cancelled',
      by: ['seller'],
      guard: mustRun,
      label: 'Call the auction off',
      meaning: 'All bids are void. The piece is yours to offer anew.',
      effects: [takeOffTheBlock, tellItsState],
    },
    cancel: {
      from: ['scheduled', 'live'],
      to: 'cancelled',
      by: ['operator'],
      label: 'Call the auction off',
      meaning: 'All bids are void. The piece is its seller’s to offer anew.',
      effects: [takeOffTheBlock, tellItsState],
      notify: [{ to: 'seller', kind: 'auction-cancelled' }],
    },
  },
  lock: lockAuction,
  save: updateState,
})
