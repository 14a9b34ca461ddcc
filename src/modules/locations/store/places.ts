import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

export interface CountryRow {
  code: string
  name: string
  provinces: number
  cities: number
}

/** Every country, with how many of its places can be chosen. */
export function selectCountries(tx: Tx): Promise<CountryRow[]> {
  return tx.rows<CountryRow>(sql`
    select c.code, c.name, count(distinct p.id)::integer as provinces, count(t.id)::integer as cities
    from country c
      left join province p on p.country_code = c.code and p.is_offered
      left join city t on t.province_id = p.id and t.is_offered
    group by c.code order by c.name`)
}

export function selectCountry(tx: Tx, code: string): Promise<{ code: string } | undefined> {
  return tx.maybe<{ code: string }>(sql`select code from country where code = ${code}`)
}

export interface ProvinceRow {
  id: string
  country_code: string
  name: string
  local_name: string
  is_offered: boolean
}

/** All of a country's provinces, those out of use too. */
export function selectProvinces(tx: Tx, country: string): Promise<ProvinceRow[]> {
  return tx.rows<ProvinceRow>(sql`
    select id, country_code, name, local_name, is_offered from province where country_code = ${country} order by name`)
}

export interface CityRow {
  id: string
  name: string
  local_name: string
  province_id: string
  province_name: string
  province_local_name: string
  country_code: string
  /** It and its province are. */
  is_offered: boolean
}

const cityFacts = sql`
  select t.id, t.name, t.local_name, p.id as province_id, p.name as province_name, p.local_name as province_local_name,
         p.country_code, t.is_offered and p.is_offered as is_offered
  from city t join province p on p.id = t.province_id`

/** The cities that can be chosen. `beginning` is what a name in either script begins with; '' asks for all. */
export function selectCities(tx: Tx, country: string, province: string | null, beginning: string): Promise<CityRow[]> {
  return tx.rows<CityRow>(sql`
    ${cityFacts}
    where p.country_code = ${country} and (${province}::text is null or p.id = ${province})
      and t.is_offered and p.is_offered
      and (starts_with(lower(t.name), lower(${beginning})) or starts_with(t.local_name, ${beginning}))
    order by t.name, t.id`)
}

/** Holds a city against removal until the commit. */
export function holdCity(tx: Tx, id: string): Promise<CityRow | undefined> {
  return tx.maybe<CityRow>(sql`${cityFacts} where t.id = ${id} for key share of t`)
}
