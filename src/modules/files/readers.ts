import type { Actor } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type DocumentRow, selectDocument } from '../../platform/files/document-store.ts'

/** Says whether an actor may read what is part of one thing. Given by the module whose thing it is. */
export type MayRead = (tx: Tx, actor: Actor, subjectId: string) => Promise<boolean>

/** Who reads documents besides their owner, by the kind of thing they are part of. */
export type DocumentReaders = Readonly<Record<string, MayRead>>

/**
 * The document, if this actor may read it: its owner, or whoever may read the thing it is part of.
 * @throws Refusal not_found, also for what is another's: that it exists is a secret
 */
export async function readableDocument(
  tx: Tx,
  readers: DocumentReaders,
  actor: Actor,
  id: string,
): Promise<DocumentRow> {
  const document = await selectDocument(tx, id)
  if (!document) throw notFound('file')
  if (actor.kind === 'member' && actor.memberId === document.owner_member_id) return document
  const { subject_kind: kind, subject_id: subjectId } = document
  const mayRead = kind && Object.hasOwn(readers, kind) ? readers[kind] : undefined
  if (!subjectId || !mayRead || !(await mayRead(tx, actor, subjectId))) throw notFound('file')
  return document
}

/** The document, if it is this member's own. @throws Refusal not_found */
export async function ownDocument(tx: Tx, actor: Actor, id: string): Promise<DocumentRow> {
  const document = await selectDocument(tx, id)
  if (!document || actor.kind !== 'member' || actor.memberId !== document.owner_member_id) throw notFound('file')
  return document
}
