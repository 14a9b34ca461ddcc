import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { changesBetween, record } from '../../activity/index.ts'
import * as errors from '../errors.ts'
import type { ProvinceChange, ProvinceInput } from '../keeping-schema.ts'
import { locationsPolicy } from '../policy.ts'
import * as store from '../store/keeping.ts'
import { selectCountry } from '../store/places.ts'
import { explain, explainHeld, type Keeper, ownCode, topic } from './places.ts'

/**
 * An operator adds a province, to the country `home` where none is named, and answers its id.
 * @throws Refusal `unknown_country`, `place_name_taken`
 */
export async function addProvince(tx: Tx, by: Keeper, home: string, input: ProvinceInput): Promise<string> {
  demand(locationsPolicy, by.actor, 'create', 'Province')
  const { country = home } = input
  if (!(await selectCountry(tx, country))) throw errors.unknownCountry()
  const id = `${country}-Z${ownCode()}`
  await store.insertProvince(tx, id, country, fieldsOf(input)).catch(explain)
  tell(tx, by, 'province.added', id, { changes: changesBetween({}, onRecord(fieldsOf(input))) })
  return id
}

/** An operator names a province anew. @throws Refusal `place_name_taken`, `place_changed_meanwhile` */
export async function changeProvince(tx: Tx, by: Keeper, id: string, input: ProvinceChange): Promise<void> {
  demand(locationsPolicy, by.actor, 'update', 'Province')
  const before = await held(tx, id)
  if (before.version !== input.version) throw errors.placeChangedMeanwhile()
  const after = fieldsOf(input)
  const changes = changesBetween(onRecord(before), onRecord(after))
  if (Object.keys(changes).length === 0) return
  await store.updateProvince(tx, id, after).catch(explain)
  tell(tx, by, 'province.changed', id, { changes })
}

/** Takes a province out of use, or back into it. Its cities go and come with it. Done twice it is done once. */
export async function setProvinceOffered(tx: Tx, by: Keeper, id: string, isOffered: boolean): Promise<void> {
  demand(locationsPolicy, by.actor, isOffered ? 'offer' : 'withdraw', 'Province')
  const before = await held(tx, id)
  if (before.isOffered === isOffered) return
  store.offerProvince(tx, id, isOffered)
  const changes = changesBetween({ is_offered: before.isOffered }, { is_offered: isOffered })
  tell(tx, by, isOffered ? 'province.offered' : 'province.withdrawn', id, { changes, details: { name: before.name } })
}

/** Removes a province that has no city and no shipping rate. @throws Refusal `place_in_use` */
export async function removeProvince(tx: Tx, by: Keeper, id: string): Promise<void> {
  demand(locationsPolicy, by.actor, 'delete', 'Province')
  const { name } = await held(tx, id)
  await store.deleteProvince(tx, id).catch(explainHeld)
  tell(tx, by, 'province.removed', id, { details: { name } })
}

async function held(tx: Tx, id: string): Promise<store.Held<store.ProvinceFields>> {
  const row = await store.holdProvince(tx, id)
  if (!row) throw errors.noSuchProvince()
  return row
}

const fieldsOf = ({ name, local_name }: Pick<ProvinceInput, 'name' | 'local_name'>): store.ProvinceFields => ({
  name,
  localName: local_name ?? name,
})

/** What the log says of a province, in the wire's names. */
const onRecord = ({ name, localName }: store.ProvinceFields) => ({ name, local_name: localName })

type Told = Pick<Parameters<typeof record>[1], 'changes' | 'details'>

function tell(tx: Tx, by: Keeper, action: string, id: string, told: Told): void {
  raiseRevision(tx, topic)
  record(tx, { ...by, action, object: { kind: 'province', id }, ...told })
}
