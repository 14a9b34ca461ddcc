import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { changesBetween, record } from '../../activity/index.ts'
import * as errors from '../errors.ts'
import type { CityChange, CityInput } from '../keeping-schema.ts'
import { locationsPolicy } from '../policy.ts'
import { cityIdOf } from '../rules.ts'
import * as store from '../store/keeping.ts'
import { explain, explainHeld, type Keeper, ownCode, topic } from './places.ts'

/** An operator adds a city to a province and answers its id. @throws Refusal `unknown_province`, `place_name_taken` */
export async function addCity(tx: Tx, by: Keeper, input: CityInput): Promise<string> {
  demand(locationsPolicy, by.actor, 'create', 'City')
  const province = await store.selectCountryOf(tx, input.province_id)
  if (!province) throw errors.unknownProvince()
  const id = await freeId(tx, province.country_code, input.name)
  await store.insertCity(tx, id, fieldsOf(input)).catch(explain)
  tell(tx, by, 'city.added', id, { changes: changesBetween({}, onRecord(fieldsOf(input))) })
  return id
}

/**
 * An operator names a city anew, or puts it into another province: addresses in it lie there from now on.
 * @throws Refusal `unknown_province`, `place_name_taken`, `place_changed_meanwhile`
 */
export async function changeCity(tx: Tx, by: Keeper, id: string, input: CityChange): Promise<void> {
  demand(locationsPolicy, by.actor, 'update', 'City')
  const before = await held(tx, id)
  if (before.version !== input.version) throw errors.placeChangedMeanwhile()
  // A city's id begins with its country, which it never leaves.
  if (!input.province_id.startsWith(`${id.slice(0, 2).toUpperCase()}-`)) throw errors.unknownProvince()
  const after = fieldsOf(input)
  const changes = changesBetween(onRecord(before), onRecord(after))
  if (Object.keys(changes).length === 0) return
  await store.updateCity(tx, id, after).catch(explain)
  tell(tx, by, 'city.changed', id, { changes })
}

/** Takes a city out of use, or back into it. Done twice it is done once. */
export async function setCityOffered(tx: Tx, by: Keeper, id: string, isOffered: boolean): Promise<void> {
  demand(locationsPolicy, by.actor, isOffered ? 'offer' : 'withdraw', 'City')
  const before = await held(tx, id)
  if (before.isOffered === isOffered) return
  store.offerCity(tx, id, isOffered)
  const changes = changesBetween({ is_offered: before.isOffered }, { is_offered: isOffered })
  tell(tx, by, isOffered ? 'city.offered' : 'city.withdrawn', id, { changes, details: { name: before.name } })
}

/** Removes a city that no address and no product names. @throws Refusal `place_in_use` */
export async function removeCity(tx: Tx, by: Keeper, id: string): Promise<void> {
  demand(locationsPolicy, by.actor, 'delete', 'City')
  const { name } = await held(tx, id)
  await store.deleteCity(tx, id).catch(explainHeld)
  tell(tx, by, 'city.removed', id, { details: { name } })
}

async function held(tx: Tx, id: string): Promise<store.Held<store.CityFields>> {
  const row = await store.holdCity(tx, id)
  if (!row) throw errors.noSuchCity()
  return row
}

/** The city's name as an id, or where another city has it (or it has no Latin letters) one with a code behind it. */
async function freeId(tx: Tx, country: string, name: string): Promise<string> {
  const plain = cityIdOf(country, name)
  if (plain && !(await store.selectCityId(tx, plain))) return plain
  return `${plain ?? country.toLowerCase()}-${ownCode().toLowerCase()}`
}

const fieldsOf = ({ name, local_name, province_id }: CityInput): store.CityFields => ({
  name,
  localName: local_name ?? name,
  provinceId: province_id,
})

/** What the log says of a city, in the wire's names. */
function onRecord({ name, localName, provinceId }: store.CityFields) {
  return { name, local_name: localName, province_id: provinceId }
}

type Told = Pick<Parameters<typeof record>[1], 'changes' | 'details'>

function tell(tx: Tx, by: Keeper, action: string, id: string, told: Told): void {
  raiseRevision(tx, topic)
  record(tx, { ...by, action, object: { kind: 'city', id }, ...told })
}
