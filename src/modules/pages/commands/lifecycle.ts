import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import * as errors from '../errors.ts'
import { pagesPolicy } from '../policy.ts'
import { page as lifecycle } from '../process.ts'
import { lockPage } from '../store/pages.ts'
import { selectRevision } from '../store/revisions.ts'
import type { SitePage } from '../subjects.ts'
import type { Doer } from './doer.ts'
import type { PageServices } from './pages.ts'

/** Which revision, and until when it is shown; the newest, and as long as was said before, where left out. */
export interface Publication {
  revision?: number | undefined
  withdrawAt?: Date | null | undefined
}

/**
 * Shows a revision to everybody, now.
 * @throws Refusal not_found, not_in_future, not_in_this_state
 */
export async function publishPage(
  services: PageServices,
  tx: Tx,
  doer: Doer,
  id: string,
  { revision, withdrawAt }: Publication = {},
): Promise<void> {
  const page = await lockForStep(tx, doer, id)
  if (withdrawAt && withdrawAt <= tx.now) throw errors.notInFuture('withdraw_at')
  const number = await revisionOf(tx, page, revision)
  const until = withdrawAt === undefined ? {} : { withdraw_at: withdrawAt?.toISOString() ?? null }
  await take(services, tx, doer, page, { transition: 'publish', input: { revision: number, ...until } })
}

/**
 * Puts down when a revision shall be shown, and until when. A page that is shown already stays as it is until then.
 * @throws Refusal not_in_future, end_before_beginning, not_found
 */
export async function schedulePage(
  services: PageServices,
  tx: Tx,
  doer: Doer,
  id: string,
  { revision, publishAt, withdrawAt }: Publication & { publishAt: Date },
): Promise<void> {
  const page = await lockForStep(tx, doer, id)
  if (publishAt <= tx.now) throw errors.notInFuture('publish_at')
  if (withdrawAt && withdrawAt <= publishAt) throw errors.endBeforeBeginning()
  const number = await revisionOf(tx, page, revision)
  const input = {
    revision: number,
    publish_at: publishAt.toISOString(),
    withdraw_at: withdrawAt?.toISOString() ?? null,
  }
  const transition = page.state === 'published' ? 'schedule_change' : 'schedule'
  await take(services, tx, doer, page, { transition, input })
}

/** Crosses out what was put down. @throws Refusal not_found, not_in_this_state */
export async function unschedulePage(services: PageServices, tx: Tx, doer: Doer, id: string): Promise<void> {
  const page = await lockForStep(tx, doer, id)
  await take(services, tx, doer, page, { transition: page.state === 'published' ? 'drop_dates' : 'unschedule' })
}

/** Takes a page from sight. @throws Refusal not_found, not_in_this_state */
export async function withdrawPage(services: PageServices, tx: Tx, doer: Doer, id: string): Promise<void> {
  await take(services, tx, doer, await lockForStep(tx, doer, id), { transition: 'withdraw' })
}

/** Throws a page away that nobody sees. @throws Refusal not_found, not_in_this_state */
export async function discardPage(services: PageServices, tx: Tx, doer: Doer, id: string): Promise<void> {
  await take(services, tx, doer, await lockForStep(tx, doer, id), { transition: 'discard' })
}

async function lockForStep(tx: Tx, { actor }: Doer, id: string): Promise<SitePage> {
  demand(pagesPolicy, actor, 'publish', 'Page')
  const page = await lockPage(tx, id)
  if (!page) throw errors.noSuchPage()
  return page
}

async function revisionOf(tx: Tx, page: SitePage, wanted: number | undefined): Promise<number> {
  if (wanted === undefined || wanted === page.latest) return page.latest
  if (!(await selectRevision(tx, page.id, wanted))) throw errors.noSuchRevision()
  return wanted
}

async function take(
  { engine }: PageServices,
  tx: Tx,
  doer: Doer,
  page: SitePage,
  { transition, input = {} }: { transition: string; input?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { actor, origin } = doer
  await engine.takeLocked(tx, lifecycle.name, page, { transition, actor, input, requestId: origin?.requestId })
  record(tx, { ...doer, action: `page.${transition}`, object: { kind: 'page', id: page.id }, details: input })
}
