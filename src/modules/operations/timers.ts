import type { AppServices } from '../../engine/services.ts'
import { hurryTimer, selectTimerPage, type TimerPlace, type TimerRow } from '../../engine/store.ts'
import { notFound } from '../../kernel/errors.ts'
import { decodeCursor, encodeCursor } from '../../kernel/pages.ts'
import { isId } from '../../kernel/ids.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { record } from '../activity/index.ts'
import { operationsPolicy } from './policy.ts'
import { timerInput, timerList, timerQuery } from './process-schema.ts'

const { read, change } = endpointsOf('operations')
const access = { role: 'operator' } as const

/** The deadlines that run, as the operator sees them and lets them be tried again. */
export function timerEndpoints(services: AppServices): Endpoint[] {
  return [
    read(
      '/timers/',
      {
        summary: 'Deadlines that run, those due first at the top',
        description: 'One that could not be met is tried again by itself, ever more seldom, at least every hour.',
        access,
        query: timerQuery,
        answer: timerList,
      },
      async (tx, { query }) => {
        const rows = await selectTimerPage(tx, {
          failing: query.list === 'failing',
          dueBefore: query.list === 'overdue' ? tx.now : null,
          process: query.process ?? null,
          after: query.after === undefined ? null : placeOf(query.after),
          limit: query.limit,
        })
        const shown = rows.slice(0, query.limit)
        const last = rows.length > query.limit ? shown.at(-1) : undefined
        return { results: shown.map((row) => present(services, row)), next: last ? cursorOf(last) : null }
      },
    ),
    change(
      'POST',
      '/timers/retry/',
      { summary: 'Let a deadline that failed be tried at once', access, body: timerInput, answer: null },
      async (tx, { actor, body, origin }) => {
        demand(operationsPolicy, actor, 'retry', 'Job')
        const { process, subject_id: subjectId, transition } = body
        if (!(await hurryTimer(tx, { process, subjectId, transition }, services.clock.real())))
          throw notFound('deadline')
        const object = { kind: process, id: subjectId }
        record(tx, { actor, origin, action: 'timer.retried', object, details: { transition } })
      },
    ),
  ]
}

function present({ engine }: AppServices, row: TimerRow) {
  const known = engine.processes.find(({ name, transitions }) => name === row.process && row.transition in transitions)
  return {
    process: row.process,
    subject_id: row.subject_id,
    transition: row.transition,
    label: known?.transitions[row.transition]?.label ?? row.transition,
    due: onTheWire(row.due_at),
    attempts: row.attempts,
    retry_at: row.retry_at ? onTheWire(row.retry_at) : null,
    last_error: row.last_error,
  }
}

function cursorOf({ due_at: dueAt, subject_id: subjectId, transition }: TimerRow): string {
  return encodeCursor({ key: dueAt.toISOString(), id: `${subjectId} ${transition}` })
}

/** @throws Refusal not_found for what is no place in the list */
function placeOf(cursor: string): TimerPlace {
  const place = decodeCursor(cursor)
  const [subjectId = '', transition = ''] = place?.id.split(' ') ?? []
  const dueAt = new Date(String(place?.key))
  if (!isId(subjectId) || Number.isNaN(dueAt.getTime())) throw notFound('page')
  return { dueAt, subjectId, transition }
}
