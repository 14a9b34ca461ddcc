import type { PersonalPart } from '../../platform/privacy/person.ts'
import { presentAddress } from './queries/addresses.ts'
import * as store from './store/addresses.ts'

/** The address book. */
export const locationsPersonal: PersonalPart = {
  name: 'addresses',
  tables: ['address'],
  async export(tx, memberId) {
    return (await store.selectAddresses(tx, memberId)).map(presentAddress)
  },
  async words(tx, memberId) {
    const rows = await store.selectAddresses(tx, memberId)
    return rows.flatMap(({ recipient, phone, line1, line2 }) => [recipient, phone, line1, line2])
  },
  async erase(tx, { memberId }) {
    store.deleteAddressesOf(tx, memberId)
  },
}
