import type { Member } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Checklist } from './checklists.ts'
import { deletePutAway, insertPutAway } from './store.ts'

/** A member puts a list away. @throws Refusal not_found for a list that is none */
export function putAway(tx: Tx, lists: readonly Checklist[], member: Member, name: string): void {
  refuseUnknown(lists, name)
  insertPutAway(tx, member.memberId, name)
}

/** A member takes a list out again. @throws Refusal not_found for a list that is none */
export function takeOut(tx: Tx, lists: readonly Checklist[], member: Member, name: string): void {
  refuseUnknown(lists, name)
  deletePutAway(tx, member.memberId, name)
}

function refuseUnknown(lists: readonly Checklist[], name: string): void {
  if (!lists.some((list) => list.name === name)) throw notFound('checklist')
}
