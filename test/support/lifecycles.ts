import { Client } from 'pg'
import { defineProcess, type Engine, type Process, type Subject } from '../../src/engine/process.ts'
import { buildEngine } from '../../src/engine/run.ts'
import type { AppServices } from '../../src/engine/services.ts'
import { type HistoryRow, selectHistory, selectTimers } from '../../src/engine/store.ts'
import { newId } from '../../src/kernel/ids.ts'
import { sql } from '../../src/platform/db/sql.ts'
import type { Tx } from '../../src/platform/db/transaction.ts'
import { openPlatform, type TestPlatform } from './platform.ts'

/** A subject of a test's own: it bears a date, and may be a part of another. */
export interface Visit extends Subject {
  startsAt: Date | null
  parent: { process: string; id: string } | null
}

/** What a test declares of a lifecycle; where it is kept is the same for all. */
export type Declared = Omit<Process<Visit>, 'lock' | 'save' | 'parentOf' | 'noun' | 'begin' | 'roles'> &
  Partial<Pick<Process<Visit>, 'begin' | 'roles'>>

/** Makes a process of what a test declares; its subjects lie in a table of its name (see `openLifecycles`). */
export function visitProcess(declared: Declared): Process<Visit> {
  const { name } = declared
  const table = { lone: sql`visit`, part: sql`visit_part` }[name === 'visit' ? 'lone' : 'part']
  const select = async (tx: Tx, id: string, lock: boolean) => {
    const row = await tx.maybe<VisitRow>(
      sql`select id, state, version, entered_at, step, policy, starts_at, parent_process, parent_id
          from ${table} where id = ${id} ${lock ? sql`for update` : sql``}`,
    )
    return row && visitOf(row)
  }
  return defineProcess<Visit>({
    noun: 'visit',
    roles: ['guest', 'host', 'operator', 'child'],
    begin: { name: 'book', label: 'Booked' },
    ...declared,
    lock: (tx, id) => select(tx, id, true),
    parentOf: async (tx, id) => (await select(tx, id, false))?.parent ?? undefined,
    save: ({ id }, next) => sql`
      update ${table} set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step} where id = ${id}`,
  })
}

/** The engine over processes of a test's own, on a database of its own. */
export interface Lifecycles {
  platform: TestPlatform
  services: AppServices
  engine: Engine
  guest: { kind: 'member'; memberId: string; sessionId: string; roles: string[] }
  /** Begins a subject of the process's newest version, or the one given. Answers its id. */
  begin(process: string, facts?: Partial<Visit>): Promise<string>
  /** Takes a step as the guest, unless said otherwise. */
  take(process: string, id: string, transition: string, actor?: Parameters<Engine['take']>[3]['actor']): Promise<Visit>
  read(process: string, id: string): Promise<Visit>
  history(process: string, id: string): Promise<HistoryRow[]>
  timers(process: string, id: string): Promise<{ transition: string; due_at: Date }[]>
  close(): Promise<void>
}

/** Opens a database with the tables `visit` and `visit_part`, and the engine over `processes`. */
export async function openLifecycles(processes: readonly Process<Visit>[]): Promise<Lifecycles> {
  const platform = await openPlatform()
  await makeTables(platform)
  return { ...lifecyclesOn(platform, processes), close: () => platform.close() }
}

/** The same over a platform that stands, as the next release of the program would be. */
export function lifecyclesOn(platform: TestPlatform, processes: readonly Process<Visit>[]): Omit<Lifecycles, 'close'> {
  const { db, clock, log, here } = platform
  const services = { db, clock, log } as unknown as AppServices
  const engine = buildEngine(services, processes, () => {})
  Object.assign(services, { engine })
  const guest = { kind: 'member' as const, memberId: newId(), sessionId: newId(), roles: ['guest'] }
  return {
    platform,
    services,
    engine,
    guest,
    begin: (name, facts = {}) =>
      db.inMarketplace(here, async (tx) => {
        const { initial, version } = engine.process(name, facts.version)
        const visit: Visit = {
          id: newId(),
          state: initial,
          version,
          enteredAt: tx.now,
          step: 0,
          policy: {},
          parties: { guest: guest.memberId },
          startsAt: null,
          parent: null,
          ...facts,
        }
        insertVisit(tx, name, visit)
        await engine.begin(tx, name, visit, { actor: guest })
        return visit.id
      }),
    take: (name, id, transition, actor = guest) =>
      db.inMarketplace(here, (tx) => engine.take(tx, name, id, { transition, actor })) as Promise<Visit>,
    read: (name, id) => db.inMarketplace(here, (tx) => engine.process(name).lock(tx, id)) as Promise<Visit>,
    history: (name, id) => db.inMarketplace(here, (tx) => selectHistory(tx, name, id)),
    timers: (name, id) => db.inMarketplace(here, (tx) => selectTimers(tx, name, id)),
  }
}

/** Another date for a visit, as an effect would write it. */
export function updateStart(tx: Tx, id: string, startsAt: Date): void {
  tx.write(sql`update visit set starts_at = ${startsAt} where id = ${id}`)
}

interface VisitRow {
  id: string
  state: string
  version: number
  entered_at: Date
  step: number
  policy: { parties: Record<string, string>; windows: Record<string, unknown> }
  starts_at: Date | null
  parent_process: string | null
  parent_id: string | null
}

function visitOf(row: VisitRow): Visit {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    enteredAt: row.entered_at,
    step: row.step,
    policy: row.policy.windows,
    parties: row.policy.parties,
    startsAt: row.starts_at,
    parent: row.parent_process && row.parent_id ? { process: row.parent_process, id: row.parent_id } : null,
  }
}

function insertVisit(tx: Tx, process: string, visit: Visit): void {
  const policy = JSON.stringify({ parties: visit.parties, windows: visit.policy })
  const table = process === 'visit' ? sql`visit` : sql`visit_part`
  tx.write(sql`
    insert into ${table} (id, state, version, entered_at, step, policy, starts_at, parent_process, parent_id)
    values (${visit.id}, ${visit.state}, ${visit.version}, ${visit.enteredAt}, ${visit.step}, ${policy}::jsonb,
            ${visit.startsAt}, ${visit.parent?.process ?? null}, ${visit.parent?.id ?? null})`)
}

async function makeTables({ database }: TestPlatform): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    for (const table of ['visit', 'visit_part']) {
      await owner.query(`
        create table ${table} (
          marketplace_id uuid not null references marketplace, id uuid not null, state text not null,
          version integer not null, entered_at timestamptz not null, step integer not null, policy jsonb not null,
          starts_at timestamptz, parent_process text, parent_id uuid, primary key (marketplace_id, id));
        call isolate('${table}');
        grant select (state, version) on ${table} to marketry_crossing`)
    }
  } finally {
    await owner.end()
  }
}
