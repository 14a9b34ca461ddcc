import { hindrance, type PersonalPart } from '../../platform/privacy/person.ts'
import { selectTopUpsOf } from './personal-store.ts'
import { walletTopUp } from './process.ts'

/** What a member has paid into their wallet. It is the books', and names them by their id only. */
export const walletsPersonal: PersonalPart = {
  name: 'top-ups',
  tables: ['wallet_hold'],
  export: selectTopUpsOf,
  async hindrances(tx, memberId) {
    const open = (await selectTopUpsOf(tx, memberId)).filter(({ state }) => !walletTopUp.states[state]?.final)
    return open.map(({ reference }) => hindrance('top-up', 'The top-up {reference} is not over yet.', { reference }))
  },
  async erase() {},
}
