import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { noSuchAddress } from './errors.ts'
import type { AddressAnswer, CityAnswer, CountryAnswer, ProvinceAnswer } from './schema.ts'
import * as store from './store.ts'

/** Every country an address may lie in. */
export async function listCountries(tx: Tx): Promise<CountryAnswer[]> {
  return store.selectCountries(tx)
}

/** The listed provinces of a country, by name. */
export async function listProvinces(tx: Tx, country: string): Promise<ProvinceAnswer[]> {
  const rows = await store.selectProvinces(tx, country)
  return rows.map(({ country_code, ...row }) => ({ ...row, country: country_code }))
}

/** The listed cities of a country or of one province, whose name begins so, by name. */
export async function listCities(
  tx: Tx,
  wanted: { country: string; province?: string | undefined; beginning?: string | undefined },
): Promise<CityAnswer[]> {
  const rows = await store.selectCities(tx, wanted.country, wanted.province ?? null, wanted.beginning ?? '')
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    local_name: row.local_name,
    province: { id: row.province_id, name: row.province_name },
    country: row.country_code,
  }))
}

/** Whether the list has this city: what another module stores must name one. */
export async function isListedCity(tx: Tx, cityId: string): Promise<boolean> {
  return (await store.selectCity(tx, cityId)) !== undefined
}

/** A member's address book, the default first. */
export async function listAddresses(tx: Tx, memberId: string): Promise<AddressAnswer[]> {
  return (await store.selectAddresses(tx, memberId)).map(presentAddress)
}

/** An address as it crosses the wire. */
export function presentAddress({ member_id: _owner, ...row }: store.AddressRow): AddressAnswer {
  return { ...row, created_at: onTheWire(row.created_at), updated_at: onTheWire(row.updated_at) }
}

/** Where a parcel goes, as it was when the order was made: plain facts that no later change of the book touches. */
export interface CopiedAddress {
  recipient: string
  /** E.164. */
  phone: string
  line1: string
  line2: string
  city: string
  province: string | null
  /** ISO 3166-2; null where the city was typed. Not in copies from before parcels cost by it. */
  provinceId?: string | null
  postalCode: string
  /** ISO 3166-1 alpha-2. */
  country: string
  countryName: string
}

/**
 * Copies a member's own address for an order.
 * @throws Refusal `not_found` when it is not in this member's book
 */
export async function copyOfAddress(tx: Tx, memberId: string, addressId: string): Promise<CopiedAddress> {
  const row = await store.selectAddress(tx, addressId)
  if (!row || row.member_id !== memberId) throw noSuchAddress()
  return copied(row)
}

/** A copy of the address a member has things sent to by default; undefined while their book is empty. */
export async function copyOfDefaultAddress(tx: Tx, memberId: string): Promise<CopiedAddress | undefined> {
  const [row] = await store.selectAddresses(tx, memberId)
  return row && copied(row)
}

/** Those of these members who have an address in their book. */
export function membersWithAddress(tx: Tx, memberIds: readonly string[]): Promise<Set<string>> {
  return store.selectWithAddress(tx, memberIds)
}

function copied(row: store.AddressRow): CopiedAddress {
  const { recipient, phone, line1, line2, city, province, province_id: provinceId, country } = row
  return {
    recipient,
    phone,
    line1,
    line2,
    city,
    province,
    provinceId,
    postalCode: row.postal_code,
    country,
    countryName: row.country_name,
  }
}

/** Whether a member has an address in their book. */
export async function hasAddress(tx: Tx, memberId: string): Promise<boolean> {
  return (await store.selectAddresses(tx, memberId)).length > 0
}
