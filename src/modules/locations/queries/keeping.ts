import { cutWhole, type Page, type PageRequest } from '../../../kernel/pages.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { noSuchCity, noSuchProvince } from '../errors.ts'
import type { ListedCity, ListedProvince } from '../keeping-schema.ts'
import * as store from '../store/keeping.ts'

/** What the desk's lists are narrowed by; without a country it is the marketplace's own. */
interface Wanted extends PageRequest {
  country?: string | undefined
  search?: string | undefined
  state?: 'offered' | 'withdrawn' | undefined
}

/** A page of a country's provinces by name, those out of use too. */
export async function pageOfProvinces(tx: Tx, home: string, wanted: Wanted): Promise<Page<ListedProvince>> {
  const all = (await store.selectKeptProvinces(tx, wanted.country ?? home)).map(presentProvince)
  return cutWhole(
    all.filter((one) => isWanted(one, wanted)),
    wanted,
  )
}

/** A page of a country's cities by name, those out of use too. */
export async function pageOfCities(
  tx: Tx,
  home: string,
  { province, ...wanted }: Wanted & { province?: string | undefined },
): Promise<Page<ListedCity>> {
  const all = (await store.selectKeptCities(tx, wanted.country ?? home)).map(presentCity)
  return cutWhole(
    all.filter((one) => isWanted(one, wanted) && (province === undefined || one.province.id === province)),
    wanted,
  )
}

function isWanted(one: ListedProvince | ListedCity, { search, state }: Wanted): boolean {
  const offered = one.is_offered && !('is_province_offered' in one && !one.is_province_offered)
  const words = search?.toLowerCase()
  return (
    (state === undefined || offered === (state === 'offered')) &&
    (words === undefined || `${one.name} ${one.local_name}`.toLowerCase().includes(words))
  )
}

/** A province as the desk has it. @throws Refusal not_found */
export async function readProvince(tx: Tx, id: string): Promise<ListedProvince> {
  const found = await store.selectKeptProvince(tx, id)
  if (!found) throw noSuchProvince()
  return presentProvince(found)
}

/** A city as the desk has it. @throws Refusal not_found */
export async function readCity(tx: Tx, id: string): Promise<ListedCity> {
  const found = await store.selectKeptCity(tx, id)
  if (!found) throw noSuchCity()
  return presentCity(found)
}

function presentProvince({ country_code: _country, ...row }: store.KeptProvinceRow): ListedProvince {
  return row
}

function presentCity({ province_id, province_name, province_local_name, ...row }: store.KeptCityRow): ListedCity {
  return { ...row, province: { id: province_id, name: province_name, local_name: province_local_name } }
}
