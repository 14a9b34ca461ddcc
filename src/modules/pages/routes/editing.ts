import { type Clock, onTheWire } from '../../../kernel/time.ts'
import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { presentPage } from '../../../platform/http/page.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import * as lifecycle from '../commands/lifecycle.ts'
import { movePage } from '../commands/moving.ts'
import { createPage, type PageServices, restoreRevision, savePage } from '../commands/pages.ts'
import { pagesPolicy } from '../policy.ts'
import type { PreviewLinks } from '../preview-links.ts'
import * as queries from '../queries/editing.ts'
import { instantOf } from '../rules.ts'
import * as shape from '../schema.ts'

const { read, change } = endpointsOf('pages')

const operator = { access: { role: 'operator' } } as const
const one = { ...operator, params: shape.idPath, answer: shape.wholePage } as const
const ofContent = ['body_missing', 'body_not_possible', 'body_too_long', 'unknown_picture']

/** Writing pages, and their way from a draft to everybody's eyes and out of them again. */
export function editingEndpoints(services: PageServices & { links: PreviewLinks; clock: Clock }) {
  return [
    read(
      '/pages/',
      { ...operator, summary: 'Pages, with their states', query: shape.pageFilter, answer: shape.pageList },
      async (tx, call) => {
        const { page, present } = await queries.searchPages(tx, call.actor, call.query, call.query)
        return presentPage(call, page, present)
      },
    ),
    change(
      'POST',
      '/pages/',
      {
        ...operator,
        summary: 'Write a page',
        body: shape.newPage,
        answer: shape.wholePage,
        status: 201,
        refusals: ['path_not_possible', 'path_taken', ...ofContent],
      },
      async (tx, call) => queries.readPage(tx, call.actor, await createPage(services, tx, call, call.body)),
    ),
    read('/pages/:id/', { ...one, summary: 'A page as its editor has it' }, (tx, call) =>
      queries.readPage(tx, call.actor, call.params.id),
    ),
    change(
      'PUT',
      '/pages/:id/',
      { ...one, summary: 'Save a page: its next revision', body: shape.save, refusals: ['page_changed', ...ofContent] },
      async (tx, call) => {
        const { base_revision: base, ...content } = call.body
        await savePage(tx, call, call.params.id, { base, content })
        return queries.readPage(tx, call.actor, call.params.id)
      },
    ),
    change(
      'POST',
      '/pages/:id/publish/',
      {
        ...one,
        summary: 'Show a revision to everybody',
        body: shape.publication,
        refusals: ['not_in_future', 'not_in_this_state'],
      },
      async (tx, call) => {
        const { zone } = call.marketplace.settings
        const { revision, withdraw_at: until } = call.body
        const withdrawAt = typeof until === 'string' ? instantOf(until, zone) : until
        await lifecycle.publishPage(services, tx, call, call.params.id, { revision, withdrawAt })
        return queries.readPage(tx, call.actor, call.params.id)
      },
    ),
    change(
      'POST',
      '/pages/:id/schedule/',
      {
        ...one,
        summary: 'Let a revision be shown by itself, later',
        description: 'Times without an offset are by the clock on the wall in the marketplace’s zone.',
        body: shape.schedule,
        refusals: ['not_in_future', 'end_before_beginning', 'not_in_this_state'],
      },
      async (tx, call) => {
        const { zone } = call.marketplace.settings
        const { revision, publish_at, withdraw_at } = call.body
        const publishAt = instantOf(publish_at, zone)
        const withdrawAt = withdraw_at === null ? null : instantOf(withdraw_at, zone)
        await lifecycle.schedulePage(services, tx, call, call.params.id, { revision, publishAt, withdrawAt })
        return queries.readPage(tx, call.actor, call.params.id)
      },
    ),
    change(
      'POST',
      '/pages/:id/unschedule/',
      { ...one, summary: 'Let nothing happen by itself', refusals: ['not_in_this_state'] },
      async (tx, call) => {
        await lifecycle.unschedulePage(services, tx, call, call.params.id)
        return queries.readPage(tx, call.actor, call.params.id)
      },
    ),
    change(
      'POST',
      '/pages/:id/withdraw/',
      { ...one, summary: 'Take a page from sight', refusals: ['not_in_this_state'] },
      async (tx, call) => {
        await lifecycle.withdrawPage(services, tx, call, call.params.id)
        return queries.readPage(tx, call.actor, call.params.id)
      },
    ),
    change(
      'DELETE',
      '/pages/:id/',
      {
        ...operator,
        summary: 'Throw a page away that nobody sees',
        params: shape.idPath,
        answer: null,
        refusals: ['not_in_this_state'],
      },
      (tx, call) => lifecycle.discardPage(services, tx, call, call.params.id),
    ),
    change(
      'POST',
      '/pages/:id/move/',
      {
        ...one,
        summary: 'Move a page, with its translations, to another path',
        description: 'Whoever comes to the old path is sent on.',
        body: shape.move,
        refusals: ['path_not_possible', 'path_taken'],
      },
      async (tx, call) => {
        await movePage(tx, call, call.params.id, call.body.path)
        return queries.readPage(tx, call.actor, call.params.id)
      },
    ),
    read(
      '/pages/:id/revisions/',
      {
        ...operator,
        summary: 'Who saved what when',
        params: shape.idPath,
        query: shape.revisionQuery,
        answer: shape.revisionList,
      },
      async (tx, call) => {
        const { page, present } = await queries.listRevisions(tx, call.actor, call.params.id, call.query)
        return presentPage(call, page, present)
      },
    ),
    read(
      '/pages/:id/differences/',
      {
        ...operator,
        summary: 'What lies between two revisions',
        params: shape.idPath,
        query: shape.differenceQuery,
        answer: shape.difference,
      },
      (tx, call) => queries.compareRevisions(tx, call.actor, call.params.id, call.query),
    ),
    change(
      'POST',
      '/pages/:id/revisions/:number/restore/',
      {
        ...one,
        summary: 'Take an earlier revision up again, as the newest',
        params: shape.revisionPath,
        body: shape.restoring,
        refusals: ['page_changed'],
      },
      async (tx, call) => {
        const { id, number } = call.params
        await restoreRevision(tx, call, id, { base: call.body.base_revision, number: Number(number) })
        return queries.readPage(tx, call.actor, id)
      },
    ),
    change(
      'POST',
      '/pages/:id/preview-links/',
      {
        ...operator,
        summary: 'A link by which anybody sees the newest revision, for a week',
        params: shape.idPath,
        answer: shape.previewLink,
        status: 201,
        confidential: true,
      },
      async (tx, call) => {
        demand(pagesPolicy, call.actor, 'read', 'Page')
        const { id: pageId, revision } = await queries.readPage(tx, call.actor, call.params.id)
        const link = services.links.make(call.marketplace.id, { pageId, revision }, services.clock.real())
        const url = new URL('/preview', call.origin.baseUrl)
        url.searchParams.set('token', link.token)
        return { url: url.href, expires_at: onTheWire(link.expiresAt) }
      },
    ),
  ]
}
