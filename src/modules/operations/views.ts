import type { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import { isId, newId } from '../../kernel/ids.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { may } from '../../platform/permissions/policy.ts'
import { noSuchView, tooManyViews } from './errors.ts'
import { operationsPolicy } from './policy.ts'
import type { viewChange, viewInput, viewShape } from './view-schema.ts'
import { deleteView, insertView, lockView, selectViews, updateView, type ViewRow } from './view-store.ts'

// More than these stand in no row of tabs.
const mostViews = 50

/** The views of a list that this member has. */
export async function viewsOf(tx: Tx, member: Member, list: string): Promise<z.input<typeof viewShape>[]> {
  return (await selectViews(tx, member.memberId, list)).map((row) => present(row, member))
}

/** Keeps a view. @throws Refusal too_many_views */
export async function keepView(tx: Tx, member: Member, wanted: z.output<typeof viewInput>) {
  const there = await selectViews(tx, member.memberId, wanted.list)
  if (there.length >= mostViews) throw tooManyViews(mostViews)
  const row: ViewRow = { ...wanted, id: newId(), member_id: member.memberId, created_at: tx.now }
  insertView(tx, row)
  return present(row, member)
}

/** Changes a view. Whoever takes a shared one out of the others' reach makes it their own. */
export async function changeView(tx: Tx, member: Member, id: string, to: z.output<typeof viewChange>) {
  const view = await demandView(tx, member, 'change', id)
  const given = Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined))
  const changed: ViewRow = { ...view, ...given }
  if (!changed.shared) changed.member_id = member.memberId
  updateView(tx, changed)
  return present(changed, member)
}

export async function dropView(tx: Tx, member: Member, id: string): Promise<void> {
  const view = await demandView(tx, member, 'delete', id)
  deleteView(tx, view.id)
}

/** @throws Refusal not_found for a view that is none of theirs: that it exists is not told either */
async function demandView(tx: Tx, member: Member, action: string, id: string): Promise<ViewRow> {
  const view = isId(id) ? await lockView(tx, id) : undefined
  if (!view || !may(operationsPolicy, member, action, 'View', { memberId: view.member_id, shared: view.shared })) {
    throw noSuchView()
  }
  return view
}

function present({ member_id: owner, created_at: at, ...row }: ViewRow, member: Member): z.input<typeof viewShape> {
  return { ...row, mine: owner === member.memberId, created_at: onTheWire(at) }
}
