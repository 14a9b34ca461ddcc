import type { Currency } from '../../kernel/currency.ts'
import { type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Rate, Tariff } from './rules.ts'

interface TariffRow {
  id: string
  owner_id: string | null
  number: number
  country: string
  currency: Currency
  set_at: Date
  /** Minor units as text: JSON knows no large whole numbers. */
  rates: { zone: string; first: string; further: string; free_from: string | null }[]
}

// With its rates, in one statement: whoever sets others meanwhile changes all of them or none.
const tariffQuery = sql`
  select t.id, t.owner_id, t.number, t.country, t.currency, t.set_at,
         (select coalesce(jsonb_agg(jsonb_build_object('zone', r.zone, 'first', r.first::text,
                   'further', r.further::text, 'free_from', r.free_from::text) order by r.zone), '[]')
          from shipping_rate r where r.marketplace_id = t.marketplace_id and r.tariff_id = t.id) as rates
  from shipping_tariff t`

/** One tariff, in force or not. */
export async function selectTariff(tx: Tx, id: string): Promise<Tariff | undefined> {
  const row = await tx.maybe<TariffRow>(sql`${tariffQuery} where t.id = ${id}`)
  return row && tariffOf(row)
}

/** These tariffs, in force or not, in no order. */
export async function selectTariffs(tx: Tx, ids: readonly string[]): Promise<Tariff[]> {
  return (await tx.rows<TariffRow>(sql`${tariffQuery} where t.id = any (${ids}::uuid[])`)).map(tariffOf)
}

/** What an owner has set last (null: the house), with or without rates; undefined before the first. */
export async function selectNewest(tx: Tx, ownerId: string | null): Promise<Tariff | undefined> {
  const row = await tx.maybe<TariffRow>(sql`${tariffQuery} where ${newestOf(ownerId)}`)
  return row && tariffOf(row)
}

/** What these owners have set last, of one snapshot. */
export async function selectNewestOf(tx: Tx, seller: string): Promise<{ own?: Tariff; house?: Tariff }> {
  const rows = await tx.rows<TariffRow>(sql`${tariffQuery} where ${newestOf(seller)} or ${newestOf(null)}`)
  const [own, house] = [rows.find((row) => row.owner_id === seller), rows.find((row) => row.owner_id === null)]
  return { ...(own && { own: tariffOf(own) }), ...(house && { house: tariffOf(house) }) }
}

function newestOf(ownerId: string | null): Sql {
  const theirs = ownerId === null ? sql`o.owner_id is null` : sql`o.owner_id = ${ownerId}`
  return sql`t.id = (select o.id from shipping_tariff o where ${theirs} order by o.number desc limit 1)`
}

/** Sets a tariff after the last one of its owner; false when another one has that number already. */
export async function insertTariff(tx: Tx, tariff: Tariff, setBy: string | null): Promise<boolean> {
  const made = await tx.maybe(sql`
    insert into shipping_tariff (id, owner_id, number, country, currency, set_by, set_at)
    values (${tariff.id}, ${tariff.ownerId}, ${tariff.number}, ${tariff.country}, ${tariff.currency}, ${setBy},
            ${tariff.setAt})
    on conflict on constraint one_tariff_after_another do nothing returning id`)
  if (!made) return false
  const zones = [...tariff.rates.keys()]
  const column = (of: (rate: Rate) => bigint | null) =>
    [...tariff.rates.values()].map((rate) => of(rate)?.toString() ?? null)
  tx.write(sql`
    insert into shipping_rate (tariff_id, zone, first, further, free_from)
    select ${tariff.id}, zone, first, further, free_from
    from unnest(${zones}::text[], ${column(({ first }) => first)}::bigint[], ${column(({ further }) => further)}::bigint[],
                ${column(({ freeFrom }) => freeFrom)}::bigint[]) as rate (zone, first, further, free_from)`)
  return true
}

/** Every tariff a member has set for their parcels, the oldest first. */
export async function selectAllOf(tx: Tx, ownerId: string): Promise<Tariff[]> {
  const rows = await tx.rows<TariffRow>(sql`${tariffQuery} where t.owner_id = ${ownerId} order by t.number`)
  return rows.map(tariffOf)
}

function tariffOf(row: TariffRow): Tariff {
  return {
    id: row.id,
    ownerId: row.owner_id,
    number: row.number,
    country: row.country,
    currency: row.currency,
    setAt: row.set_at,
    rates: new Map(
      row.rates.map(({ zone, first, further, free_from: freeFrom }) => [
        zone,
        { first: BigInt(first), further: BigInt(further), freeFrom: freeFrom === null ? null : BigInt(freeFrom) },
      ]),
    ),
  }
}
