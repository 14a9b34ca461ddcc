import type { AppServices } from '../../../engine/services.ts'
import { isId } from '../../../kernel/ids.ts'
import { onTheWire } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { type Endpoint, endpointsOf } from '../../../platform/http/endpoint.ts'
import { listEndpoints } from '../../../platform/http/list.ts'
import { spanOf } from '../../../platform/http/span.ts'
import { membersByIds, type PublicMember } from '../../accounts/index.ts'
import { recordTable } from '../../activity/index.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import { decide, noteReading, report } from '../commands/reporting.ts'
import { noSuchReport } from '../errors.ts'
import { personOf } from '../present.ts'
import { presentAll } from '../queries.ts'
import * as shape from '../report-schema.ts'
import { oneConversation } from '../schema.ts'
import { selectBetween } from '../store/messages.ts'
import { type ReportRow, selectReport, selectReports } from '../store/reports.ts'

const members = endpointsOf('messages', { whileClosed: 'members', standIn: 'never' })
const { converse, change } = endpointsOf('messages')
const access = { role: 'operator' } as const

// What was said before and after a reported message, to see what it means; of a conversation, its last words.
const around = 8n
const atEnd = 20n

/** Reports: by members, and for those who decide about them. */
export function reportRoutes(services: Pick<AppServices, 'live'>, office: NoticeOffice): Endpoint[] {
  return [
    members.change(
      'POST',
      '/conversations/:id/report/',
      {
        summary: 'Report a message, or a conversation, to those who run the marketplace',
        description: 'They see the message and what was said around it; of a conversation, its last twenty messages.',
        access: 'members',
        params: oneConversation,
        body: shape.reportInput,
        answer: null,
        status: 204,
        refusals: ['already_reported'],
        rate: { times: 30, seconds: 3_600 },
      },
      (tx, { actor: member, params, body }) => report(tx, { member, id: params.id, ...body }),
    ),
    ...listEndpoints(
      'messages',
      {
        path: '/message-reports/',
        summary: 'What members have reported of their conversations',
        access,
        filters: shape.reportFilters,
        item: shape.reportShape,
        columns: ['created_at', 'reason', 'about.name', 'reporter.name', 'decision', 'decided_at', 'id'],
        async page(tx, { query }) {
          const { open, reason, member, order } = query
          const filter = { reason, member, order, open: open && open === 'true', ...spanOf(query) }
          const { rows, ...ends } = await selectReports(tx, filter, query)
          const people = await peopleIn(tx, rows)
          return { ...ends, rows: rows.map((row) => present(row, people)) }
        },
      },
      recordTable,
    ),
    converse(
      'GET',
      '/message-reports/:id/',
      {
        summary: 'A report, with what was said around it',
        description: 'Whoever reads what two have said in private has that on record.',
        access,
        params: shape.oneReport,
        answer: shape.wholeReportShape,
      },
      (within, { actor: member, params, origin }) =>
        within(async (tx) => {
          const found = await readReport(tx, params.id)
          noteReading(tx, { member, origin }, found)
          return found
        }),
    ),
    change(
      'POST',
      '/message-reports/:id/decide/',
      {
        summary: 'Decide about a report: leave it, remove the message, or warn who wrote it',
        access,
        params: shape.oneReport,
        body: shape.decisionInput,
        answer: shape.wholeReportShape,
        refusals: ['report_decided', 'no_message_reported', 'party_may_not_decide'],
      },
      async (tx, { actor: member, params: { id }, body, origin }) => {
        await decide({ ...services, office }, tx, { member, id, origin }, body)
        return readReport(tx, id)
      },
    ),
  ]
}

async function readReport(tx: Tx, id: string) {
  const row = isId(id) ? await selectReport(tx, id) : undefined
  if (!row) throw noSuchReport()
  const { reported_number: number, conversation_id: conversation } = row
  const [from, to] = row.message_id ? [number - around, number + around] : [number - atEnd + 1n, number]
  const [people, said] = await Promise.all([peopleIn(tx, [row]), selectBetween(tx, conversation, from, to)])
  return {
    ...present(row, people),
    // To those who decide, a message that was removed shows its words still.
    surroundings: (
      await presentAll(
        tx,
        said.map((one) => ({ ...one, removed_at: null })),
      )
    ).map((shown, place) => ({
      ...shown,
      removed: said[place]?.removed_at !== null,
    })),
    may_remove: row.decision === null && row.message_id !== null,
    may_warn: row.decision === null && row.about_id !== null,
  }
}

function peopleIn(tx: Tx, rows: readonly ReportRow[]) {
  return membersByIds(
    tx,
    rows.flatMap(({ about_id, reporter_id, decided_by }) =>
      [about_id, reporter_id, decided_by].filter((id) => id !== null),
    ),
  )
}

function present(row: ReportRow, people: ReadonlyMap<string, PublicMember>) {
  const who = (id: string | null) => (id ? personOf(people, id) : null)
  return {
    id: row.id,
    conversation_id: row.conversation_id,
    message_id: row.message_id,
    seq: Number(row.reported_number),
    about: who(row.about_id),
    reporter: who(row.reporter_id),
    reason: row.reason,
    words: row.words,
    created_at: onTheWire(row.created_at),
    decision: row.decision,
    decided_by: who(row.decided_by),
    decided_at: row.decided_at && onTheWire(row.decided_at),
    note: row.note,
  }
}
