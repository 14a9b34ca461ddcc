import type { Member } from '../../kernel/actor.ts'
import { faultIn } from '../../kernel/errors.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { readersLanguage, translated } from '../../platform/words/words.ts'
import type { NoticeKinds } from './notice.ts'
import { type PreferenceRow, selectPreferences, upsertPreferences } from './preference-store.ts'

/** When an e-mail comes: with the notice, gathered once a day or once a week, or not at all. */
export const emailChoices = ['at_once', 'daily', 'weekly', 'never'] as const

export type EmailChoice = (typeof emailChoices)[number]

/** How a member is told of one kind. `email` is null where no e-mail goes with it. */
export interface Preference {
  kind: string
  label: string
  in_app: boolean
  email: EmailChoice | null
}

/** What a member may choose: every kind, and how it is told to them now. */
export async function preferencesOf(tx: Tx, actor: Member, kinds: NoticeKinds): Promise<Preference[]> {
  const chosen = new Map((await selectPreferences(tx, actor.memberId)).map((row) => [row.kind, row]))
  return [...kinds.values()].map(({ kind, mailed }) => ({
    kind,
    label: labelOf(kind),
    in_app: chosen.get(kind)?.in_app ?? true,
    email: mailed ? (chosen.get(kind)?.email ?? 'at_once') : null,
  }))
}

/**
 * Keeps what a member chose for some kinds; the others stay as they are.
 * @throws Refusal notice_kind_unknown
 */
export async function choose(
  tx: Tx,
  actor: Member,
  kinds: NoticeKinds,
  choices: readonly { kind: string; in_app: boolean; email?: EmailChoice | null | undefined }[],
): Promise<void> {
  const rows = choices.map(({ kind, in_app, email }, index): PreferenceRow => {
    const known = kinds.get(kind)
    if (!known || (email && !known.mailed)) {
      throw faultIn(`kinds.${index}.kind`, 'notice_kind_unknown', 'This cannot be chosen for that kind of notice.')
    }
    return { kind, in_app, email: email ?? (known.mailed ? 'at_once' : 'never') }
  })
  upsertPreferences(tx, actor.memberId, [...new Map(rows.map((row) => [row.kind, row])).values()])
}

/** A kind in the reader's words: 'order-paid' is "Order paid". */
export function labelOf(kind: string): string {
  const said = translated(readersLanguage(), 'notices', `${kind}.label`)
  return said ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
}
