import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { Doc } from './types.ts'

/** A row of the database, as SQLite gives it. */
export type Row = Record<string, string | number | null>

/** What a list asks for. `where` compares fields (by JSON path without `$.`); a null value is not compared. */
export type Selection = {
  kind: string
  account: string
  where?: Record<string, string | number | boolean | null | undefined>
  created?: { gt?: number; gte?: number; lt?: number; lte?: number } | number
}

/** The simulator's memory: Stripe's objects as JSON by id, and a few plain tables beside them. */
export type Store = ReturnType<typeof openStore>

const SCHEMA = `
  create table if not exists objects (
    seq integer primary key autoincrement, id text not null unique, kind text not null, account text not null,
    created integer not null, body text not null);
  create index if not exists objects_by_kind on objects (kind, account, seq);
  create index if not exists objects_by_intent on objects (kind, json_extract(body, '$.payment_intent'));
  create index if not exists objects_by_charge on objects (kind, json_extract(body, '$.charge'));
  create index if not exists objects_by_source on objects (kind, json_extract(body, '$.source_transaction'));
  create index if not exists objects_by_status_and_expiry
    on objects (kind, json_extract(body, '$.status'), json_extract(body, '$.expires_at'));
  create table if not exists settings (name text primary key, value text not null);
  create table if not exists balances (
    account text not null, currency text not null, available integer not null, pending integer not null,
    primary key (account, currency));
  create table if not exists pending_funds (
    txn text primary key, account text not null, currency text not null, net integer not null, due integer not null);
  create index if not exists pending_funds_by_due on pending_funds (due);
  create table if not exists idempotency (
    account text not null, key text not null, fingerprint text not null, status integer, body text, request text,
    primary key (account, key));
  create table if not exists deliveries (
    id integer primary key autoincrement, event text not null, state text not null, due integer not null,
    attempts integer not null default 0, answer text);
  create index if not exists deliveries_by_due on deliveries (state, due);
  create index if not exists deliveries_by_event on deliveries (event);
`

/** Opens the database in `folder`, or one in memory that is gone at the end. */
export function openStore(folder: string | undefined) {
  if (folder) mkdirSync(folder, { recursive: true })
  const database = new DatabaseSync(folder ? join(folder, 'stripe-simulator.sqlite') : ':memory:')
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000;')
  database.exec(SCHEMA)
  const statements = new Map<string, StatementSync>()

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, known)
    return known
  }
  const run = (sql: string, ...values: SQLInputValue[]) => prepared(sql).run(...values)
  const rows = (sql: string, ...values: SQLInputValue[]) => prepared(sql).all(...values) as Row[]
  const row = (sql: string, ...values: SQLInputValue[]) => prepared(sql).get(...values) as Row | undefined
  const docs = (found: Row[]): Doc[] => found.map((each) => JSON.parse(String(each['body'])))

  return {
    run,
    rows,
    row,

    /** Everything `work` writes is kept, or nothing: an error takes it back unless `keeps` says otherwise. */
    transaction<T>(work: () => T, keeps: (error: unknown) => boolean = () => false): T {
      database.exec('begin immediate')
      try {
        const result = work()
        database.exec('commit')
        return result
      } catch (error) {
        database.exec(keeps(error) ? 'commit' : 'rollback')
        throw error
      }
    },

    insert(doc: Doc, account: string): Doc {
      const sql = 'insert into objects (id, kind, account, created, body) values (?, ?, ?, ?, ?)'
      run(sql, doc.id, doc.object, account, Number(doc['created'] ?? 0), JSON.stringify(doc))
      return doc
    },

    save(doc: Doc): Doc {
      run('update objects set body = ? where id = ?', JSON.stringify(doc), doc.id)
      return doc
    },

    remove(id: string): void {
      run('delete from objects where id = ?', id)
    },

    find(id: string): Doc | undefined {
      const found = row('select body from objects where id = ?', id)
      return found && JSON.parse(String(found['body']))
    },

    /** The account that owns an object, or undefined for an unknown id. */
    ownerOf(id: string): string | undefined {
      const found = row('select account from objects where id = ?', id)
      return found && String(found['account'])
    },

    positionOf(id: string): number | undefined {
      const found = row('select seq from objects where id = ?', id)
      return found && Number(found['seq'])
    },

    /** Objects newest first, or oldest first after a position when paging backwards. */
    list(selection: Selection, limit: number, before?: number, after?: number): Doc[] {
      const { sql, values } = condition(selection)
      const order = after === undefined ? 'desc' : 'asc'
      const bound = after === undefined ? 'seq < ?' : 'seq > ?'
      const query = `select body from objects where ${sql} and ${bound} order by seq ${order} limit ?`
      return docs(rows(query, ...values, after ?? before ?? Number.MAX_SAFE_INTEGER, limit))
    },

    /** All that match, oldest first. */
    all(selection: Selection): Doc[] {
      const { sql, values } = condition(selection)
      return docs(rows(`select body from objects where ${sql} order by seq`, ...values))
    },

    /** Open checkout sessions whose time is over. */
    sessionsDue(seconds: number): Doc[] {
      const sql =
        "select body from objects where kind = 'checkout.session' and json_extract(body, '$.status') = 'open' " +
        "and json_extract(body, '$.expires_at') <= ? order by json_extract(body, '$.expires_at')"
      return docs(rows(sql, seconds))
    },

    setting(name: string): string | undefined {
      const found = row('select value from settings where name = ?', name)
      return found && String(found['value'])
    },

    keepSetting(name: string, value: string): void {
      run('insert into settings values (?, ?) on conflict (name) do update set value = excluded.value', name, value)
    },

    close(): void {
      database.close()
    },
  }
}

const COMPARISONS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/** The account `*` stands for all of them. Paths come from the code and from the reference, never from a request. */
function condition({ kind, account, where = {}, created }: Selection): { sql: string; values: SQLInputValue[] } {
  const parts = ['kind = ?']
  const values: SQLInputValue[] = [kind]
  if (account !== '*') {
    parts.push('account = ?')
    values.push(account)
  }
  for (const [path, value] of Object.entries(where)) {
    if (value === undefined || value === null) continue
    parts.push(`json_extract(body, '$.${path}') = ?`)
    values.push(typeof value === 'boolean' ? Number(value) : value)
  }
  const range = typeof created === 'number' ? { gte: created, lte: created } : (created ?? {})
  for (const [name, sign] of Object.entries(COMPARISONS)) {
    const bound = range[name as keyof typeof COMPARISONS]
    if (bound === undefined) continue
    parts.push(`created ${sign} ?`)
    values.push(bound)
  }
  return { sql: parts.join(' and '), values }
}
