import type { Member } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** One thing to do at the beginning. That it is done is read from the facts, never ticked. */
export interface ChecklistItem {
  /** snake_case; the screens know its words by it. */
  name: string
  /** Good to have, and nothing waits for it. */
  optional?: true
  /** The module without which there is nothing to do. */
  module?: string
  done(tx: Tx, member: Member, marketplace: Marketplace): Promise<boolean>
}

/** What somebody in a role does first. The composition root lists them all. */
export interface Checklist {
  name: string
  /** Who is shown it. */
  role: string
  items: readonly ChecklistItem[]
}

/** A list as its member stands in it. */
export interface Standing {
  name: string
  /** Everything that is not optional is done. */
  done: boolean
  items: { name: string; optional: boolean; done: boolean }[]
}

/** The lists of the roles a member holds, as they stand. Every fact is asked for at once. */
export function standingIn(
  tx: Tx,
  lists: readonly Checklist[],
  member: Member,
  marketplace: Marketplace,
): Promise<Standing[]> {
  const theirs = lists.filter(({ role }) => member.roles.includes(role))
  return Promise.all(
    theirs.map(async ({ name, items }) => {
      const wanted = items.filter(({ module }) => module === undefined || marketplace.settings.modules.includes(module))
      const facts = await Promise.all(wanted.map((item) => item.done(tx, member, marketplace)))
      const standing = wanted.map((item, place) => ({
        name: item.name,
        optional: item.optional ?? false,
        done: facts[place] ?? false,
      }))
      return { name, done: standing.every(({ done, optional }) => done || optional), items: standing }
    }),
  )
}
