import type { AppServices } from '../../../engine/services.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import type { Body, Branch } from '../body.ts'
import * as errors from '../errors.ts'
import { pagesPolicy } from '../policy.ts'
import { page as lifecycle } from '../process.ts'
import { objectionToPath } from '../rules.ts'
import type { Content, NewPage } from '../schema.ts'
import { type Settled, settle } from '../settle.ts'
import { insertPage, lockPage, updateLatest } from '../store/pages.ts'
import { holdPictures } from '../store/pictures.ts'
import { insertRevision, selectRevision } from '../store/revisions.ts'
import type { SitePage } from '../subjects.ts'
import { tidied } from '../tidy.ts'
import { type Doer, memberIdOf } from './doer.ts'

export type PageServices = Pick<AppServices, 'engine'>

/**
 * Writes a new page, as a draft.
 * @returns its id
 * @throws Refusal path_not_possible, path_taken, body_missing, body_not_possible, body_too_long, unknown_picture
 */
export async function createPage({ engine }: PageServices, tx: Tx, doer: Doer, wish: NewPage): Promise<string> {
  demand(pagesPolicy, doer.actor, 'create', 'Page')
  const objection = objectionToPath(wish.kind, wish.path)
  if (objection) throw errors.pathNotPossible(objection)
  const page: SitePage = {
    id: newId(),
    kind: wish.kind,
    language: wish.language,
    path: wish.path,
    state: lifecycle.initial,
    version: lifecycle.version,
    enteredAt: tx.now,
    step: 0,
    policy: {},
    parties: {},
    latest: 1,
    published: null,
    dueRevision: null,
    publishAt: null,
    withdrawAt: null,
    firstPublishedAt: null,
    createdAt: tx.now,
    updatedAt: tx.now,
  }
  const settled = settle(wish)
  await insertPage(tx, page).catch(explain)
  await keepRevision(tx, doer, page.id, { number: 1, settled })
  await engine.begin(tx, lifecycle.name, page, { actor: doer.actor, requestId: doer.origin?.requestId })
  const details = { path: page.path, language: page.language, kind: page.kind }
  record(tx, { ...doer, action: 'page.written', object: { kind: 'page', id: page.id }, details })
  return page.id
}

/**
 * Saves a page: its next revision. What everybody sees stays as it is.
 * @returns the revision's number
 * @throws Refusal page_changed when `base` is not the newest revision any more, and those of createPage
 */
export async function savePage(
  tx: Tx,
  doer: Doer,
  id: string,
  { base, content }: { base: number; content: Content },
): Promise<number> {
  const page = await lockForChange(tx, doer, id, base)
  return addRevision(tx, doer, page, { settled: settle(content), action: 'page.saved' })
}

/**
 * Takes an earlier revision up again, as the newest. Pictures that have left the library since are left out.
 * @returns the new revision's number
 * @throws Refusal page_changed, not_found
 */
export async function restoreRevision(
  tx: Tx,
  doer: Doer,
  id: string,
  { base, number }: { base: number; number: number },
): Promise<number> {
  const page = await lockForChange(tx, doer, id, base)
  const old = await selectRevision(tx, id, number)
  if (!old) throw errors.noSuchRevision()
  const there = await holdPictures(tx, old.pictures)
  const picture_id = old.seo.picture_id !== null && there.has(old.seo.picture_id) ? old.seo.picture_id : null
  const settled = {
    title: old.title,
    lead: old.lead,
    seo: { ...old.seo, picture_id },
    body: tidied(withPictures(old.body, there)),
    pictures: old.pictures.filter((one) => there.has(one)),
  }
  return addRevision(tx, doer, page, { settled, action: 'page.restored', restoredFrom: number })
}

async function lockForChange(tx: Tx, { actor }: Doer, id: string, base: number): Promise<SitePage> {
  demand(pagesPolicy, actor, 'update', 'Page')
  const page = await lockPage(tx, id)
  if (!page) throw errors.noSuchPage()
  if (page.latest !== base) throw errors.pageChanged()
  return page
}

async function addRevision(
  tx: Tx,
  doer: Doer,
  page: SitePage,
  { settled, action, restoredFrom = null }: { settled: Settled; action: string; restoredFrom?: number | null },
): Promise<number> {
  const number = page.latest + 1
  await keepRevision(tx, doer, page.id, { number, settled, restoredFrom })
  updateLatest(tx, page.id, number)
  record(tx, { ...doer, action, object: { kind: 'page', id: page.id }, details: { revision: number } })
  return number
}

async function keepRevision(
  tx: Tx,
  doer: Doer,
  pageId: string,
  { number, settled, restoredFrom = null }: { number: number; settled: Settled; restoredFrom?: number | null },
): Promise<void> {
  const there = await holdPictures(tx, settled.pictures)
  if (settled.pictures.some((id) => !there.has(id))) throw errors.unknownPicture()
  insertRevision(tx, {
    page_id: pageId,
    number,
    ...settled,
    made_by: memberIdOf(doer),
    made_at: tx.now,
    restored_from: restoredFrom,
  })
}

/** A body without the pictures that are not there any more. */
function withPictures(body: Body, there: ReadonlySet<string>): Body {
  const gone = (id: unknown) => typeof id === 'string' && !there.has(id)
  const keep = (branch: Branch): Branch[] => {
    if (branch.type === 'picture' && gone(branch.attrs?.['id'])) return []
    const shown = branch.attrs?.['picture'] as { id: string } | null | undefined
    const attrs = shown && gone(shown.id) ? { ...branch.attrs, picture: null } : branch.attrs
    const content = branch.content?.flatMap(keep)
    // A column must hold something, if only an empty paragraph.
    const filled = branch.type === 'column' && content?.length === 0 ? [{ type: 'paragraph' }] : content
    return [{ ...branch, ...(attrs ? { attrs } : {}), ...(filled ? { content: filled } : {}) }]
  }
  return { type: 'doc', content: body.content.flatMap(keep) as Body['content'] }
}

/** Says in words that a page is at the path already. */
export function explain(fault: unknown): never {
  const { constraint } = fault as { constraint?: string }
  throw constraint === 'one_page_at_a_path' ? errors.pathTaken() : fault
}
