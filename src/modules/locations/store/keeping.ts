import { type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** A province as its desk has it, with what names it. */
export interface KeptProvinceRow {
  id: string
  country_code: string
  name: string
  local_name: string
  is_offered: boolean
  version: number
  city_count: number
}

/** A country's provinces by name. */
export function selectKeptProvinces(tx: Tx, country: string): Promise<KeptProvinceRow[]> {
  return tx.rows(provincesWhere(sql`p.country_code = ${country}`))
}

export function selectKeptProvince(tx: Tx, id: string): Promise<KeptProvinceRow | undefined> {
  return tx.maybe(provincesWhere(sql`p.id = ${id}`))
}

const provincesWhere = (condition: Sql) => sql`
  select p.id, p.country_code, p.name, p.local_name, p.is_offered, p.version,
         (select count(*)::integer from city t where t.province_id = p.id) as city_count
  from province p where ${condition} order by p.name, p.id`

/** A city as its desk has it, with what names it. */
export interface KeptCityRow {
  id: string
  province_id: string
  province_name: string
  province_local_name: string
  name: string
  local_name: string
  /** Its own; its province may be out of use all the same. */
  is_offered: boolean
  is_province_offered: boolean
  version: number
  address_count: number
  product_count: number
}

/** A country's cities by name. */
export function selectKeptCities(tx: Tx, country: string): Promise<KeptCityRow[]> {
  return tx.rows(citiesWhere(sql`p.country_code = ${country}`))
}

export function selectKeptCity(tx: Tx, id: string): Promise<KeptCityRow | undefined> {
  return tx.maybe(citiesWhere(sql`t.id = ${id}`))
}

// What names a city is counted through its own index: of one city only what names that one is read.
const citiesWhere = (condition: Sql) => sql`
  select t.id, p.id as province_id, p.name as province_name, p.local_name as province_local_name, t.name, t.local_name,
         t.is_offered, p.is_offered as is_province_offered, t.version,
         (select count(*)::integer from address a where a.city_id = t.id) as address_count,
         (select count(*)::integer from product g where g.city_id = t.id) as product_count
  from city t join province p on p.id = t.province_id where ${condition} order by t.name, t.id`

/** What is written of a province. */
export interface ProvinceFields {
  name: string
  localName: string
}

/** What is written of a city. */
export interface CityFields extends ProvinceFields {
  provinceId: string
}

/** A place that is held until the commit: nobody else changes it meanwhile. */
export type Held<Fields> = Fields & { id: string; isOffered: boolean; version: number }

export function holdProvince(tx: Tx, id: string): Promise<Held<ProvinceFields> | undefined> {
  return tx.maybe<Held<ProvinceFields>>(sql`
    select id, name, local_name as "localName", is_offered as "isOffered", version
    from province where id = ${id} for no key update`)
}

export function holdCity(tx: Tx, id: string): Promise<Held<CityFields> | undefined> {
  return tx.maybe<Held<CityFields>>(sql`
    select id, province_id as "provinceId", name, local_name as "localName", is_offered as "isOffered", version
    from city where id = ${id} for no key update`)
}

export function insertProvince(tx: Tx, id: string, country: string, f: ProvinceFields): Promise<unknown> {
  return tx.rows(sql`
    insert into province (id, country_code, name, local_name) values (${id}, ${country}, ${f.name}, ${f.localName})`)
}

export function updateProvince(tx: Tx, id: string, f: ProvinceFields): Promise<unknown> {
  return tx.rows(sql`
    update province set name = ${f.name}, local_name = ${f.localName}, version = version + 1 where id = ${id}`)
}

/** The country a province lies in. */
export function selectCountryOf(tx: Tx, provinceId: string): Promise<{ country_code: string } | undefined> {
  return tx.maybe<{ country_code: string }>(sql`select country_code from province where id = ${provinceId}`)
}

export function selectCityId(tx: Tx, id: string): Promise<{ id: string } | undefined> {
  return tx.maybe<{ id: string }>(sql`select id from city where id = ${id}`)
}

export function insertCity(tx: Tx, id: string, f: CityFields): Promise<unknown> {
  return tx.rows(sql`
    insert into city (id, province_id, name, local_name) values (${id}, ${f.provinceId}, ${f.name}, ${f.localName})`)
}

export function updateCity(tx: Tx, id: string, f: CityFields): Promise<unknown> {
  return tx.rows(sql`
    update city set province_id = ${f.provinceId}, name = ${f.name}, local_name = ${f.localName}, version = version + 1
    where id = ${id}`)
}

export function offerProvince(tx: Tx, id: string, isOffered: boolean): void {
  tx.write(sql`update province set is_offered = ${isOffered} where id = ${id}`)
}

export function offerCity(tx: Tx, id: string, isOffered: boolean): void {
  tx.write(sql`update city set is_offered = ${isOffered} where id = ${id}`)
}

export function deleteProvince(tx: Tx, id: string): Promise<unknown> {
  return tx.rows(sql`delete from province where id = ${id}`)
}

export function deleteCity(tx: Tx, id: string): Promise<unknown> {
  return tx.rows(sql`delete from city where id = ${id}`)
}
