import { onTheWire } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { noSuchAddress } from '../errors.ts'
import type { AddressAnswer } from '../schema.ts'
import * as store from '../store/addresses.ts'

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

/** Copies of all addresses of a member, first the one they have things sent to by default. */
export async function copiesOfAddresses(tx: Tx, memberId: string): Promise<CopiedAddress[]> {
  return (await store.selectAddresses(tx, memberId)).map(copied)
}

/** The countries and provinces to which each of these members could have things sent; who has no address is absent. */
export async function destinationsOf(
  tx: Tx,
  memberIds: readonly string[],
): Promise<Map<string, { country: string; provinceId: string | null }[]>> {
  const rows = await store.selectDestinations(tx, memberIds)
  return new Map(
    [...Map.groupBy(rows, ({ member_id }) => member_id)].map(([memberId, places]) => [
      memberId,
      places.map(({ country, province_id: provinceId }) => ({ country, provinceId })),
    ]),
  )
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
