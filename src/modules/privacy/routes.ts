import type { Marketplace } from '../../kernel/marketplace.ts'
import { onTheWire } from '../../kernel/time.ts'
import { endpointsOf } from '../../platform/http/endpoint.ts'
import { askForExport, eraseMyself, eraseOnRequest, hindrancesOf, standingOf } from './commands.ts'
import { noSuchArchive } from './errors.ts'
import { keyOfArchive } from './jobs.ts'
import { archiveLinks } from './links.ts'
import * as shapes from './schema.ts'
import type { PrivacyNeeds } from './services.ts'
import { type ExportRow, selectExport, selectLatestExport } from './store.ts'

const { read, change, converse, raw } = endpointsOf('privacy', { whileClosed: 'members' })

/** What is held of a member, and being forgotten. */
export function privacyEndpoints(needs: PrivacyNeeds) {
  const { storage, personal } = needs
  const { clock, config } = needs.services
  const links = archiveLinks(config.secretKey)
  const isThere = (row: ExportRow) => row.state === 'ready' && row.expires_at !== null && row.expires_at > clock.real()

  const present = (row: ExportRow, { id: marketplaceId }: Marketplace) => ({
    id: row.id,
    state: row.state === 'ready' && !isThere(row) ? ('gone' as const) : row.state,
    asked_at: onTheWire(row.asked_at),
    ready_at: row.ready_at ? onTheWire(row.ready_at) : null,
    expires_at: row.expires_at ? onTheWire(row.expires_at) : null,
    bytes: isThere(row) && row.bytes !== null ? String(row.bytes) : null,
    url: isThere(row) ? links.pathOf(marketplaceId, row.id, clock.real()) : null,
  })

  return [
    change(
      'POST',
      '/me/export/',
      {
        summary: 'Ask for everything that is held of me',
        description: 'A zip of JSON, pictures and documents. It takes a moment; a notice says when it is ready.',
        access: 'members',
        answer: shapes.exportShape,
        status: 202,
        refusals: ['too_many_exports'],
      },
      async (tx, { actor, origin, marketplace }) => present(await askForExport(needs, tx, actor, origin), marketplace),
    ),
    read(
      '/me/export/',
      { summary: 'The archive I asked for last', access: 'members', standIn: 'never', answer: shapes.latestExport },
      async (tx, { actor, marketplace }) => {
        const row = await selectLatestExport(tx, actor.memberId)
        return { latest: row ? present(row, marketplace) : null }
      },
    ),
    raw(
      'GET',
      '/exports/:id/archive/',
      {
        summary: 'Fetch an archive by its signed link',
        description: 'The link says it all: it is signed, and good for fifteen minutes.',
        access: 'everyone',
        whileClosed: 'everyone',
        params: shapes.archivePath,
        query: shapes.archiveQuery,
        answer: null,
      },
      async (within, { params: { id }, query, marketplace }) => {
        if (!links.isGood(marketplace.id, id, query, clock.real())) throw noSuchArchive()
        const row = await within((tx) => selectExport(tx, id))
        const opened = row && isThere(row) ? await storage.open(keyOfArchive(marketplace.id, id)) : undefined
        if (!opened) throw noSuchArchive()
        return {
          headers: {
            'content-type': 'application/zip',
            'content-length': String(opened.bytes),
            'content-disposition': 'attachment; filename="my-data.zip"',
            'cache-control': 'private, no-store',
            'referrer-policy': 'no-referrer',
          },
          body: opened.stream,
        }
      },
    ),
    read(
      '/me/erasure/',
      {
        summary: 'Whether I can be erased now, and what stands in the way',
        access: 'members',
        answer: shapes.erasureOutlook,
      },
      async (tx, { actor }) => {
        const hindrances = await hindrancesOf(personal(), tx, actor.memberId)
        return { possible: hindrances.length === 0, hindrances }
      },
    ),
    converse(
      'POST',
      '/me/erasure/',
      {
        summary: 'Erase me',
        description:
          'At once and for good: name, e-mail, addresses, sessions and whatever else says who I was. The books stay.',
        access: 'members',
        body: shapes.erasureInput,
        answer: null,
        confidential: true,
        refusals: ['wrong_password', 'too_often', 'confirm_first', 'erasure_hindered', 'forbidden'],
      },
      (within, { actor, body }) => eraseMyself(needs, within, actor, body.password),
    ),
    read(
      '/members/:id/erasure/',
      {
        summary: 'Whether a member can be erased now, and what stands in the way; and what they asked of their data',
        access: { role: ['operator', 'superadmin'] },
        params: shapes.memberPath,
        answer: shapes.personalStanding,
      },
      async (tx, { actor, params: { id } }) => {
        const found = await standingOf(personal(), tx, actor, id)
        return {
          possible: found.hindrances.length === 0 && found.erasure === undefined,
          hindrances: found.hindrances,
          erased: found.erasure ? { asked_by: found.erasure.asked_by, at: onTheWire(found.erasure.at) } : null,
          exports: found.exports.toReversed().map((row) => ({
            state: row.state === 'ready' && !isThere(row) ? ('gone' as const) : row.state,
            asked_at: onTheWire(row.asked_at),
            ready_at: row.ready_at ? onTheWire(row.ready_at) : null,
          })),
        }
      },
    ),
    change(
      'POST',
      '/members/:id/erasure/',
      {
        summary: 'Erase a member who asked for it',
        access: { role: ['operator', 'superadmin'] },
        params: shapes.memberPath,
        body: shapes.erasureOnRequest,
        answer: null,
        refusals: ['erasure_hindered', 'other_email', 'forbidden'],
      },
      (tx, call) => eraseOnRequest(needs, tx, call, { memberId: call.params.id, email: call.body.email }),
    ),
  ]
}
