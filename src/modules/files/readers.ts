import type { Actor } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type DocumentRow, selectDocument, selectVersions } from '../../platform/files/document-store.ts'

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
  if (!document || !(await mayOpen(tx, readers, actor, document))) throw notFound('file')
  return document
}

/**
 * The versions of a document that this actor may read, the first first: their owner all, anybody else those that are part of
 * something they may read. One version may have been sent to one person, and the next to another, or to nobody yet.
 * @throws Refusal not_found where they may not read the one that is named
 */
export async function readableVersions(
  tx: Tx,
  readers: DocumentReaders,
  actor: Actor,
  id: string,
): Promise<DocumentRow[]> {
  const { series_id: seriesId } = await readableDocument(tx, readers, actor, id)
  const versions = await selectVersions(tx, seriesId)
  // Asked once for each thing they are part of.
  const alike = Map.groupBy(versions, (one) => `${one.owner_member_id} ${one.subject_kind} ${one.subject_id}`)
  const asked = [...alike.values()].map(async (ones) => {
    const [first] = ones
    return first && (await mayOpen(tx, readers, actor, first)) ? ones : []
  })
  const readable = new Set((await Promise.all(asked)).flat())
  return versions.filter((one) => readable.has(one))
}

async function mayOpen(tx: Tx, readers: DocumentReaders, actor: Actor, document: DocumentRow): Promise<boolean> {
  if (actor.kind === 'member' && actor.memberId === document.owner_member_id) return true
  const { subject_kind: kind, subject_id: subjectId } = document
  const mayRead = kind && Object.hasOwn(readers, kind) ? readers[kind] : undefined
  return subjectId !== null && mayRead !== undefined && mayRead(tx, actor, subjectId)
}

/** The document, if it is this member's own. @throws Refusal not_found */
export async function ownDocument(tx: Tx, actor: Actor, id: string): Promise<DocumentRow> {
  const document = await selectDocument(tx, id)
  if (!document || actor.kind !== 'member' || actor.memberId !== document.owner_member_id) throw notFound('file')
  return document
}
