import { newId } from '../../../kernel/ids.ts'
import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import * as errors from '../errors.ts'
import { pagesPolicy } from '../policy.ts'
import { arrivalOf, objectionToPath, pathFrom, pathTo, spellingsOf } from '../rules.ts'
import { isPageAt, lockPage, lockPagesAt, updatePath } from '../store/pages.ts'
import * as store from '../store/redirects.ts'
import { topic } from '../topic.ts'
import type { Doer } from './doer.ts'
import { explain } from './pages.ts'

/**
 * Moves a page to another path, with all its translations. Whoever comes to the old path is sent on, if anybody could have
 * known it.
 * @throws Refusal path_not_possible, path_taken, not_found
 */
export async function movePage(tx: Tx, doer: Doer, id: string, to: string): Promise<void> {
  demand(pagesPolicy, doer.actor, 'update', 'Page')
  await store.lockRedirects(tx)
  const page = await lockPage(tx, id)
  if (!page) throw errors.noSuchPage()
  const objection = page.kind === 'home' ? 'The home page stays where it is.' : objectionToPath(page.kind, to)
  if (objection) throw errors.pathNotPossible(objection)
  const from = page.path
  if (from === to) return
  if (await isPageAt(tx, to)) throw errors.pathTaken()
  const translations = await lockPagesAt(tx, from)
  await updatePath(
    tx,
    translations.map((one) => one.id),
    to,
  ).catch(explain)
  store.deleteRedirectFrom(tx, to)
  if (translations.some(({ firstPublishedAt }) => firstPublishedAt !== null)) {
    store.deleteRedirectFrom(tx, from)
    store.updateRedirectsTo(tx, from, to)
    await store.insertRedirect(tx, { id: newId(), from_path: from, to_path: to, by_move: true, made_at: tx.now })
  }
  raiseRevision(tx, topic)
  const changes = { path: { before: from, after: to } }
  record(tx, { ...doer, action: 'page.moved', object: { kind: 'page', id }, changes })
}

/**
 * Sends whoever comes to one path on to another of this marketplace. Where that one is redirected too, straight to its end.
 * @returns the redirect's id
 * @throws Refusal path_not_possible, redirect_from_page, redirect_taken, redirect_loop
 */
export async function addRedirect(tx: Tx, doer: Doer, wish: { from: string; to: string }): Promise<string> {
  demand(pagesPolicy, doer.actor, 'create', 'PageRedirect')
  const from = pathFrom(wish.from)
  const to = pathTo(wish.to)
  const arrival = arrivalOf(to)
  if (from === arrival) throw errors.redirectLoop()
  await store.lockRedirects(tx)
  const [page, taken, onward] = await Promise.all([
    isPageAt(tx, from),
    store.selectRedirectFrom(tx, from),
    arrival === undefined ? undefined : store.selectRedirectFrom(tx, arrival),
  ])
  if (page) throw errors.redirectFromPage()
  if (taken) throw errors.redirectTaken()
  const end = onward?.to_path ?? to
  if (arrivalOf(end) === from) throw errors.redirectLoop()
  const id = newId()
  for (const spelled of spellingsOf(from)) store.updateRedirectsTo(tx, spelled, end)
  await store.insertRedirect(tx, { id, from_path: from, to_path: end, by_move: false, made_at: tx.now })
  raiseRevision(tx, topic)
  record(tx, { ...doer, action: 'redirect.added', object: { kind: 'redirect', id }, details: { from, to: end } })
  return id
}

/** Takes a redirect away. @throws Refusal not_found */
export async function removeRedirect(tx: Tx, doer: Doer, id: string): Promise<void> {
  demand(pagesPolicy, doer.actor, 'delete', 'PageRedirect')
  const gone = await store.deleteRedirect(tx, id)
  if (!gone) throw errors.noSuchRedirect()
  raiseRevision(tx, topic)
  const details = { from: gone.from_path, to: gone.to_path }
  record(tx, { ...doer, action: 'redirect.removed', object: { kind: 'redirect', id }, details })
}
