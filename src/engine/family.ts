import type { Tx } from '../platform/db/transaction.ts'
import type { Process, Subject } from './process.ts'

/** What a subject is a part of. */
export interface Parent {
  process: string
  id: string
}

/*
 * A child's step may bring a step of its parent, in the same transaction. Whoever does that must hold the parent's lock
 * before the child's, or two transactions wait for one another. So the family is locked from the top, here and nowhere
 * else, and a child remembers for the length of the transaction under which parent it was locked.
 */
const lockedUnder = new WeakMap<Tx, Map<string, Parent>>()
const stepping = new WeakMap<Tx, Set<string>>()

/** Locks a subject until the transaction ends, and before it what it is a part of. */
export async function lockFamily(
  tx: Tx,
  processOf: (name: string) => Process,
  { process: name, id }: Parent,
): Promise<Subject | undefined> {
  const process = processOf(name)
  const parent = await process.parentOf?.(tx, id)
  if (parent) {
    await lockFamily(tx, processOf, parent)
    ofTransaction(lockedUnder, tx, () => new Map<string, Parent>()).set(`${name} ${id}`, parent)
  }
  return process.lock(tx, id)
}

/** The parent under which a child was locked. @throws Error when it was not: a fault of the program */
export function parentLockedWith(tx: Tx, { process, id }: Parent): Parent {
  const parent = lockedUnder.get(tx)?.get(`${process} ${id}`)
  if (!parent)
    throw new Error(`a step of the ${process} ${id} brings one of its parent, which was not locked before it`)
  return parent
}

/**
 * Does `work` as the one step of this subject that is under way in the transaction.
 * @throws Error when an effect of its step takes another step of it: which of the two states should be left standing?
 */
export async function asOnlyStep<T>(tx: Tx, { process, id }: Parent, work: () => Promise<T>): Promise<T> {
  const busy = ofTransaction(stepping, tx, () => new Set<string>())
  const key = `${process} ${id}`
  if (busy.has(key)) throw new Error(`a step of the ${process} ${id} cannot be taken in the middle of another`)
  busy.add(key)
  try {
    return await work()
  } finally {
    busy.delete(key)
  }
}

function ofTransaction<T>(kept: WeakMap<Tx, T>, tx: Tx, begin: () => T): T {
  const known = kept.get(tx) ?? begin()
  kept.set(tx, known)
  return known
}
