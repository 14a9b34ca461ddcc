import type { Tx } from '../../../platform/db/transaction.ts'
import type { CityAnswer, CountryAnswer, ProvinceAnswer } from '../schema.ts'
import * as store from '../store/places.ts'

/** Every country an address may lie in. */
export async function listCountries(tx: Tx): Promise<CountryAnswer[]> {
  return store.selectCountries(tx)
}

/** All provinces of a country by name, those out of use too: what was said of one before still names it. */
export async function listProvinces(tx: Tx, country: string): Promise<ProvinceAnswer[]> {
  return (await store.selectProvinces(tx, country)).map(presentProvince)
}

/** The provinces of a country that can be chosen, by name. */
export async function listOfferedProvinces(tx: Tx, country: string): Promise<ProvinceAnswer[]> {
  return (await store.selectProvinces(tx, country)).filter((row) => row.is_offered).map(presentProvince)
}

function presentProvince({ id, country_code: country, name, local_name }: store.ProvinceRow): ProvinceAnswer {
  return { id, country, name, local_name }
}

/** The cities of a country or of one province that can be chosen and whose name begins so, by name. */
export async function listCities(
  tx: Tx,
  wanted: { country: string; province?: string | undefined; beginning?: string | undefined },
): Promise<CityAnswer[]> {
  const rows = await store.selectCities(tx, wanted.country, wanted.province ?? null, wanted.beginning ?? '')
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    local_name: row.local_name,
    province: { id: row.province_id, name: row.province_name, local_name: row.province_local_name },
    country: row.country_code,
  }))
}

/** Whether a city can be chosen; it stays in the list until the commit. What another module stores must name one. */
export async function isCityOffered(tx: Tx, cityId: string): Promise<boolean> {
  return (await store.holdCity(tx, cityId))?.is_offered ?? false
}
