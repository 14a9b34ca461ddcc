import { onTheWire } from '../../kernel/time.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'
import { selectVersionsBy } from './store.ts'

/** What an operator has set. It is the marketplace's and stays; whose hand it was is an id that leads to nobody any more. */
export const settingsPersonal: PersonalPart = {
  name: 'settings',
  tables: ['settings_version'],
  async export(tx, memberId) {
    const rows = await selectVersionsBy(tx, memberId)
    return rows.map(({ number, changes, at }) => ({ number, changes, at: onTheWire(at) }))
  },
  async erase() {},
}
