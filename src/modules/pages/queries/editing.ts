import type { Actor, Member } from '../../../kernel/actor.ts'
import { faultIn } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Cursor, Page } from '../../../kernel/pages.ts'
import { onTheWire } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { cutPage, type PageRequest } from '../../../platform/http/page.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { membersByIds } from '../../accounts/index.ts'
import { differencesBetween } from '../differences.ts'
import * as errors from '../errors.ts'
import { pagesPolicy } from '../policy.ts'
import { presentRevision, presentSteps, presentSummary, presentWhole, textOf } from '../present.ts'
import { page as lifecycle } from '../process.ts'
import type { WholePageAnswer } from '../schema.ts'
import * as pages from '../store/pages.ts'
import { selectPicturesOf } from '../store/pictures.ts'
import { type ListedRevisionRow, selectRevision, selectRevisions } from '../store/revisions.ts'

/** Pages for who edits them, those changed last first. */
export async function searchPages(tx: Tx, actor: Member, filter: pages.PageFilter, request: PageRequest) {
  demand(pagesPolicy, actor, 'read', 'Page')
  demandPlace(request.cursor)
  const rows = await pages.selectPages(tx, filter, request)
  const page = cutPage(rows, request, (row) => ({ key: onTheWire(row.updated_at), id: row.id }))
  const members = await membersByIds(tx, authorsOf(page.rows))
  return { page, present: (row: pages.ListedPageRow) => presentSummary(row, members) }
}

/** A page with its newest revision. @throws Refusal not_found */
export async function readPage(tx: Tx, actor: Actor, id: string): Promise<WholePageAnswer> {
  demand(pagesPolicy, actor, 'read', 'Page')
  const row = await pages.selectListed(tx, id)
  const revision = row && (await selectRevision(tx, id, row.latest))
  if (!row || !revision) throw errors.noSuchPage()
  const [pictures, translations, members] = await Promise.all([
    selectPicturesOf(tx, revision.pictures),
    pages.selectTranslations(tx, row),
    membersByIds(tx, authorsOf([row])),
  ])
  const steps = presentSteps(lifecycle, pages.asSubject(row), actor, tx.now)
  return presentWhole(row, { revision, pictures, translations, members, steps })
}

/** Who saved what when, the newest first. @throws Refusal not_found */
export async function listRevisions(tx: Tx, actor: Member, id: string, request: PageRequest) {
  demand(pagesPolicy, actor, 'read', 'Page')
  const { cursor, direction, limit } = request
  if (cursor && !/^\d{1,9}$/.test(cursor.key)) throw noSuchPlace()
  const row = await pages.lookAtPage(tx, id)
  if (!row) throw errors.noSuchPage()
  const place = cursor ? Number(cursor.key) : null
  const rows = await selectRevisions(tx, id, { place, backward: direction === 'backward', limit })
  const page: Page<ListedRevisionRow> = cutPage(rows, request, ({ number }) => ({
    key: String(number),
    id: String(number),
  }))
  const members = await membersByIds(tx, authorsOf(page.rows))
  return { page, present: (one: ListedRevisionRow) => presentRevision(one, members, row.published) }
}

/** What lies between two revisions. @throws Refusal not_found */
export async function compareRevisions(tx: Tx, actor: Member, id: string, between: { from: number; to: number }) {
  demand(pagesPolicy, actor, 'read', 'Page')
  const [page, before, after] = await Promise.all([
    pages.lookAtPage(tx, id),
    selectRevision(tx, id, between.from),
    selectRevision(tx, id, between.to),
  ])
  if (!page || !before || !after) throw errors.noSuchRevision()
  return { ...between, lines: differencesBetween(textOf(before), textOf(after)) }
}

function authorsOf(rows: readonly { made_by: string | null }[]): string[] {
  return rows.flatMap(({ made_by: author }) => author ?? [])
}

/** @throws Refusal for a cursor that is none of a list by time and id */
export function demandPlace(cursor: Cursor | undefined): void {
  if (cursor && !(isId(cursor.id) && Number.isFinite(Date.parse(cursor.key)))) throw noSuchPlace()
}

/** @throws Refusal for a cursor that is none of a list by id */
export function demandIdPlace(cursor: Cursor | undefined): string | null {
  if (cursor && !isId(cursor.id)) throw noSuchPlace()
  return cursor?.id ?? null
}

const noSuchPlace = () => faultIn('cursor', 'cursor_invalid', 'This is no place in this list.')
