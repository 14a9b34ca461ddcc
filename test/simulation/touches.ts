import type { Watch } from './watch.ts'

/** What was written since it was asked last, as far as an invariant speaks of it: ids by what they are. */
export interface Touched {
  deals: string[]
  accounts: string[]
  entries: string[]
  products: string[]
  conversations: string[]
  complaints: string[]
}

/** Notes every row that is written, whoever writes it: the program, or somebody who breaks a promise on purpose. */
export interface Touches {
  /** What was touched since the last time; it is forgotten. */
  take(): Promise<Touched>
  /** Everything there is. */
  all(): Promise<Touched>
}

// Which rows speak of what. A posting touches its entry and its account, a timer its subject's deal.
const watched: readonly [table: string, what: keyof Touched, column: string][] = [
  ['deal', 'deals', 'id'],
  ['payable', 'deals', 'deal_id'],
  ['payment_attempt', 'deals', 'deal_id'],
  ['refund', 'deals', 'deal_id'],
  ['payout', 'deals', 'deal_id'],
  ['dispute', 'deals', 'deal_id'],
  ['clawback', 'deals', 'deal_id'],
  ['destination_refund', 'deals', 'deal_id'],
  ['goods_order', 'deals', 'deal_id'],
  ['goods_order', 'products', 'product_id'],
  ['entry', 'deals', 'deal_id'],
  ['entry', 'entries', 'id'],
  ['posting', 'entries', 'entry_id'],
  ['posting', 'accounts', 'account_id'],
  ['account', 'accounts', 'id'],
  ['product', 'products', 'id'],
  ['auction', 'products', 'product_id'],
  ['violation', 'deals', 'cause_id'],
  ['timer', 'deals', 'subject_id'],
  ['history', 'deals', 'subject_id'],
  ['feedback', 'deals', 'deal_id'],
  ['complaint', 'deals', 'deal_id'],
  ['complaint', 'complaints', 'id'],
  ['complaint_line', 'complaints', 'complaint_id'],
  ['complaint_decision', 'complaints', 'complaint_id'],
  ['timer', 'complaints', 'subject_id'],
  ['history', 'complaints', 'subject_id'],
  ['conversation', 'conversations', 'id'],
  ['conversation_member', 'conversations', 'conversation_id'],
  ['message', 'conversations', 'conversation_id'],
]

// Rows that speak of a deal without naming it: a notice by its cause, an escrow by its payable, a posting by its entry.
const roundabout: readonly { table: string; deal: string }[] = [
  {
    table: 'notification',
    deal: `select what, split_part(changed.cause, ':', 2)::uuid from unnest(array['deals', 'complaints']) as what
      where changed.cause ~ '^[a-z-]+:[0-9a-f-]{36}:'`,
  },
  {
    table: 'account',
    deal: `select 'deals', deal_id from payable
      where marketplace_id = changed.marketplace_id and id = changed.owner_id and changed.kind = 'escrow'`,
  },
  {
    table: 'posting',
    deal: `select 'deals', deal_id from entry
      where marketplace_id = changed.marketplace_id and id = changed.entry_id and deal_id is not null`,
  },
]

const everything: Record<keyof Touched, string> = {
  deals: 'select id from deal',
  accounts: 'select id from account where bounded',
  entries: 'select id from entry',
  products: 'select id from product',
  conversations: 'select id from conversation',
  complaints: 'select id from complaint',
}

// What the invariants look up after each step, and the program never does.
const indexes = [
  `create index world_told on notification (split_part(cause, ':', 2))`,
  'create index world_sold on goods_order (product_id)',
  `create index world_counted on activity (object_id) where changes ? 'stock'`,
]

/** Lays the triggers into a database of the world's own. They fire whoever writes. */
export async function openTouches(rows: Watch): Promise<Touches> {
  await rows.query('create schema world')
  await rows.query('create table world.touched (what text not null, id uuid not null)')
  await rows.query('create table world.put_up (product_id uuid primary key, stock integer not null)')
  await rows.query(`
    create function world.touch() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    declare
      touched constant jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
      id constant uuid := touched ->> tg_argv[1];
    begin
      if id is not null then insert into world.touched values (tg_argv[0], id); end if;
      return null;
    end $$`)
  await rows.query(`
    create function world.note_stock() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      insert into world.put_up values (new.id, new.stock);
      return null;
    end $$`)
  for (const [number, [table, what, column]] of watched.entries()) {
    await rows.query(`
      create trigger touch_${number} after insert or update or delete on ${table}
      for each row execute function world.touch('${what}', '${column}')`)
    await rows.query(`alter table ${table} enable always trigger touch_${number}`)
  }
  await rows.query('create trigger note_stock after insert on product for each row execute function world.note_stock()')
  for (const { table, deal } of roundabout) {
    await rows.query(`
      create function world.touch_by_${table}() returns trigger language plpgsql security definer
      set search_path = pg_catalog, public as $$
      declare
        changed constant public.${table} := case when tg_op = 'DELETE' then old else new end;
      begin
        insert into world.touched ${deal};
        return null;
      end $$`)
    await rows.query(`
      create trigger touch_by_${table} after insert or update or delete on ${table}
      for each row execute function world.touch_by_${table}()`)
    await rows.query(`alter table ${table} enable always trigger touch_by_${table}`)
  }
  for (const index of indexes) await rows.query(index)
  return {
    async take() {
      const found = await rows.again<{ what: keyof Touched; id: string }>(
        'take touched',
        'delete from world.touched returning what, id',
        [],
      )
      const touched: Touched = {
        deals: [],
        accounts: [],
        entries: [],
        products: [],
        conversations: [],
        complaints: [],
      }
      for (const what of Object.keys(touched) as (keyof Touched)[])
        touched[what] = [...new Set(found.flatMap((row) => (row.what === what ? [row.id] : [])))]
      return touched
    },
    async all() {
      const [row] = await rows.query<Touched>(
        `select ${Object.entries(everything)
          .map(([what, ids]) => `array(${ids}) as ${what}`)
          .join(', ')}`,
      )
      if (!row) throw new Error('nothing at all')
      return row
    },
  }
}
