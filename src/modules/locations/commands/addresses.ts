import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { changesBetween, record } from '../../activity/index.ts'
import * as errors from '../errors.ts'
import { locationsPolicy } from '../policy.ts'
import { presentAddress } from '../queries/addresses.ts'
import { settleContact } from '../rules.ts'
import type { AddressAnswer, AddressInput } from '../schema.ts'
import * as store from '../store/addresses.ts'
import { holdCity, selectCountry } from '../store/places.ts'

const mostAddresses = 50

/** Whose book it is, and where they ask from (absent for a seed). */
interface Doer {
  actor: Member
  origin?: Origin | undefined
}

/** Puts an address into the member's book. The first one is the default whatever it says. */
export async function addAddress(tx: Tx, by: Doer, input: AddressInput): Promise<AddressAnswer> {
  const { actor } = by
  const [fields, book] = await Promise.all([settle(tx, input), store.lockAddresses(tx, actor.memberId)])
  if (book.length >= mostAddresses) throw errors.tooManyAddresses()
  const isDefault = input.is_default || book.length === 0
  if (isDefault) store.clearDefault(tx, actor.memberId)
  const id = newId()
  store.insertAddress(tx, id, actor.memberId, { ...fields, isDefault })
  const address = presentAddress(await readOwn(tx, actor, 'read', id))
  tell(tx, by, 'address.added', undefined, address)
  return address
}

/** Replaces an address. The default stays the default until another is made so: a book has always one. */
export async function changeAddress(tx: Tx, by: Doer, id: string, input: AddressInput): Promise<AddressAnswer> {
  const { actor } = by
  const present = await readOwn(tx, actor, 'update', id)
  const [fields] = await Promise.all([settle(tx, input, present.city_id), store.lockAddresses(tx, actor.memberId)])
  const isDefault = input.is_default || present.is_default
  if (isDefault) store.clearDefault(tx, actor.memberId)
  store.updateAddress(tx, id, { ...fields, isDefault })
  const address = presentAddress(await readOwn(tx, actor, 'read', id))
  tell(tx, by, 'address.changed', presentAddress(present), address)
  return address
}

/** Takes an address out of the book; the newest of the others becomes the default where it was. Orders keep their copy. */
export async function removeAddress(tx: Tx, by: Doer, id: string): Promise<void> {
  const { actor } = by
  await readOwn(tx, actor, 'delete', id)
  const book = await store.lockAddresses(tx, actor.memberId)
  store.deleteAddress(tx, id)
  const heir = book.find((one) => one.id !== id)
  if (heir && book.some((one) => one.id === id && one.is_default)) store.makeDefault(tx, heir.id)
  record(tx, { ...by, action: 'address.removed', object: { kind: 'address', id } })
}

/** An address is personal through and through: what it was and is goes to the half of the log that can be erased. */
function tell(tx: Tx, by: Doer, action: string, before: AddressAnswer | undefined, after: AddressAnswer): void {
  const changes = changesBetween(onRecord(before), onRecord(after))
  const personal = { memberId: by.actor.memberId, changes }
  record(tx, { ...by, action, object: { kind: 'address', id: after.id }, personal })
}

/** What is worth a line of an address; of a new one's fields those that are filled. */
function onRecord(of: AddressAnswer | undefined) {
  const { label = '', recipient = '', phone = '', line1 = '', line2 = '', city = '', postal_code = '' } = of ?? {}
  return { label, recipient, phone, line1, line2, city, postal_code, country: of?.country ?? '' }
}

/** One of the member's own addresses. */
export async function readAddress(tx: Tx, actor: Member, id: string): Promise<AddressAnswer> {
  return presentAddress(await readOwn(tx, actor, 'read', id))
}

async function readOwn(tx: Tx, actor: Member, action: string, id: string): Promise<store.AddressRow> {
  const row = await store.selectAddress(tx, id)
  if (!row) throw errors.noSuchAddress()
  demand(locationsPolicy, actor, action, 'Address', { memberId: row.member_id })
  return row
}

/**
 * Settles the place: a listed city, or a typed one in a country whose cities are not all listed. A city that is no longer
 * offered cannot be chosen; an address that has it already (`kept`) keeps it when something else of it is changed.
 */
async function settle(tx: Tx, input: AddressInput, kept: string | null = null): Promise<store.AddressFields> {
  const { label, recipient, line1, line2 } = input
  const typed = input.city != null || input.country != null || input.province != null
  const base = { label, recipient, line1, line2, isDefault: false }
  if (input.city_id != null) {
    if (typed) throw errors.cityTwice()
    const city = await holdCity(tx, input.city_id)
    if (!city || !(city.is_offered || city.id === kept)) throw errors.unknownCity()
    const contact = settleContact(city.country_code, { phone: input.phone, postalCode: input.postal_code })
    return { ...base, ...contact, cityId: city.id, typedCountry: null, typedProvince: null, typedCity: null }
  }
  if (input.city == null || input.country == null) throw errors.noCity()
  if (countriesListedWhole.has(input.country)) throw errors.chooseCity()
  if (!(await selectCountry(tx, input.country))) throw errors.unknownCountry()
  const contact = settleContact(input.country, { phone: input.phone, postalCode: input.postal_code })
  const typedProvince = input.province ?? null
  return { ...base, ...contact, cityId: null, typedCountry: input.country, typedProvince, typedCity: input.city }
}

// Where a city must be one of the list, so that filters by place and couriers' names agree.
const countriesListedWhole: ReadonlySet<string> = new Set(['PK'])
