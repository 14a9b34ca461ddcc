import { leaves, timersOf } from '../../../src/engine/decide.ts'
import type { Engine, Process, Subject } from '../../../src/engine/process.ts'
import type { Tx } from '../../../src/platform/db/transaction.ts'
import type { Touched } from '../touches.ts'
import type { Rows } from './hold.ts'
import { childTables } from './declared.ts'

interface Row {
  marketplace: string
  process: string
  id: string
  state: string
  has: string
}

const runs = (process: string) => `coalesce((select string_agg(t.transition || ' ' ||
    (extract(epoch from t.due_at) * 1000)::bigint, ', ' order by t.transition) from timer t
  where t.marketplace_id = s.marketplace_id and t.process = ${process} and t.subject_id = s.id), '')`

const again = `select ${runs('s.process')} as has from (select $1::text as process, $2::uuid as id, marketplace_id
  from timer where process = $1 and subject_id = $2 limit 1) s`

const sql = [
  `select s.marketplace_id as marketplace, s.process, s.id, s.state, ${runs('s.process')} as has
   from deal s where s.marketplace_id = any ($2) and s.id = any ($1)`,
  ...childTables.map(
    ({ process, table }) =>
      `select s.marketplace_id, '${process}', s.id, s.state, ${runs(`'${process}'`)}
       from ${table} s where s.marketplace_id = any ($2) and s.deal_id = any ($1)`,
  ),
  `select s.marketplace_id, 'complaint', s.id, s.state, ${runs("'complaint'")}
   from complaint s where s.marketplace_id = any ($2) and (s.id = any ($3) or s.deal_id = any ($1))`,
].join('\nunion all\n')

/** Whatever has a lifecycle is in a declared state and has just the deadlines that this state wants, each on its time. */
export const timersAreThoseOfTheState = {
  name: 'deadlines',
  sentence: 'Each deal, and what hangs on it, is in a declared state and has just the deadlines that state wants.',
  async broken(world: Rows, { deals, complaints }: Touched): Promise<unknown[]> {
    if (deals.length === 0 && complaints.length === 0) return []
    const { rows, shops, parts } = world
    const found = await rows.again<Row>('deadlines', sql, [deals, shops.map(({ id }) => id), complaints])
    for (const { id, state } of found) {
      const order = world.orderById.get(id)
      if (order) order.state = state
    }
    const { engine } = parts.services
    const wrong = await Promise.all(
      shops.map(async (shop) => {
        const here = found.filter(({ marketplace }) => marketplace === shop.id)
        const plain = here.filter((row) => !hasDeadlines(engine.process(row.process), row.state))
        const timed = here.filter((row) => hasDeadlines(engine.process(row.process), row.state))
        const missed = plain.filter((row) => !isDeclared(engine.process(row.process), row.state) || row.has !== '')
        if (timed.length === 0) return missed
        return [
          ...missed,
          ...(await parts.db.inMarketplace(shop.id, (tx) => withOtherDeadlines(tx, { engine, eyes: rows }, timed))),
        ]
      }),
    )
    return wrong.flat()
  },
}

/** Those whose deadlines are not what their state wants. */
async function withOtherDeadlines(
  tx: Tx,
  { engine, eyes }: { engine: Engine; eyes: Rows['rows'] },
  rows: readonly Row[],
): Promise<Row[]> {
  const subjects = await Promise.all(rows.map(({ process, id }) => engine.process(process).lock(tx, id)))
  const agrees = await Promise.all(
    rows.map(async ({ process, id, has }, index) => {
      const subject = subjects[index]
      if (!subject) return false
      const wants = wanted(engine.process(process), subject)
      if (agree(wants, running(has))) return true
      // A worker of another process may have moved it since its row was read. Now that it is locked, nobody does. It is
      // read by the same eyes as before: what was broken on purpose is seen by no other before it is taken back.
      const [now] = await eyes.query<Pick<Row, 'has'>>(again, [process, id])
      return agree(wants, running(now?.has ?? ''))
    }),
  )
  return rows.filter((_, index) => !agrees[index])
}

type Deadlines = readonly (readonly [transition: string, dueAt: number])[]

const isDeclared = (process: Process, state: string) => Object.hasOwn(process.states, state)

function hasDeadlines(process: Process, state: string): boolean {
  return Object.values(process.transitions).some(({ from, at }) => at !== undefined && leaves({ from }, state))
}

function wanted(process: Process, subject: Subject): Deadlines {
  return timersOf(process, subject.state, subject, subject.enteredAt).map(({ transition, dueAt }) => [
    transition,
    dueAt.getTime(),
  ])
}

function running(has: string): Deadlines {
  return has.split(', ').flatMap((one) => {
    const [transition, dueAt] = one.split(' ')
    return transition ? [[transition, Number(dueAt)] as const] : []
  })
}

// Stripe closes a page at a whole second, and its life is kept in whole ones.
const tolerance = 1_000

function agree(wants: Deadlines, has: Deadlines): boolean {
  const due = new Map(has)
  return (
    wants.length === has.length &&
    wants.every(([transition, at]) => Math.abs((due.get(transition) ?? Number.POSITIVE_INFINITY) - at) <= tolerance)
  )
}
