import type { OnRecord } from '../../platform/http/list.ts'
import { record } from './commands.ts'

const actions = { whole: 'table.exported', begun: 'table.begun', ended: 'table.exported' } as const

/** Puts on record who took which table away, by which filters, and how many rows: never what was in them. */
export const recordTable: OnRecord = (tx, { actor, origin }, { list, part, ...details }) =>
  record(tx, { actor, origin, action: actions[part], object: { kind: 'table', id: list }, details })
