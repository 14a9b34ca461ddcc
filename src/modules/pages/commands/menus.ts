import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import { menuChanged } from '../errors.ts'
import type { MenuInput, MenuPlace } from '../keeping-schema.ts'
import { pagesPolicy } from '../policy.ts'
import { putMenu } from '../store/menus.ts'
import { topic } from '../topic.ts'
import type { Doer } from './doer.ts'

/** Writes a menu in one language, over the revision that was seen (0: there was none). @throws Refusal menu_changed */
export async function writeMenu(
  tx: Tx,
  doer: Doer,
  place: MenuPlace,
  { language, base_revision: base, items }: MenuInput,
): Promise<void> {
  demand(pagesPolicy, doer.actor, 'update', 'PageMenu')
  if (!(await putMenu(tx, { place, language, base, items }))) throw menuChanged()
  raiseRevision(tx, topic)
  record(tx, { ...doer, action: 'menu.written', object: { kind: 'menu', id: place }, details: { language, items } })
}
