import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** An address with the names of its place, whether chosen or typed. */
export interface AddressRow {
  id: string
  member_id: string
  label: string
  recipient: string
  phone: string
  line1: string
  line2: string
  city_id: string | null
  city: string
  /** ISO 3166-2; null where the city was typed. */
  province_id: string | null
  province: string | null
  postal_code: string
  country: string
  country_name: string
  /** Whether its city can still be chosen; true where the city was typed. */
  is_city_offered: boolean
  is_default: boolean
  created_at: Date
  updated_at: Date
}

const addressFacts = sql`
  select a.id, a.member_id, a.label, a.recipient, a.phone, a.line1, a.line2, a.city_id,
         coalesce(t.name, a.typed_city) as city, p.id as province_id, coalesce(p.name, a.typed_province) as province,
         a.postal_code, coalesce(t.is_offered and p.is_offered, true) as is_city_offered, c.code as country, c.name as country_name,
         a.is_default, a.created_at, a.updated_at
  from address a
    left join city t on t.id = a.city_id
    left join province p on p.id = t.province_id
    join country c on c.code = coalesce(p.country_code, a.typed_country)`

export function selectAddresses(tx: Tx, memberId: string): Promise<AddressRow[]> {
  return tx.rows<AddressRow>(sql`
    ${addressFacts} where a.member_id = ${memberId} order by a.is_default desc, a.created_at desc, a.id desc`)
}

/** Those of these members who have an address in their book. */
export async function selectWithAddress(tx: Tx, memberIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ member_id: string }>(sql`
    select distinct member_id from address where member_id = any (${memberIds}::uuid[])`)
  return new Set(rows.map(({ member_id: id }) => id))
}

/** Where each of these members could have things sent, as far as the rates for sending ask. */
export function selectDestinations(
  tx: Tx,
  memberIds: readonly string[],
): Promise<{ member_id: string; country: string; province_id: string | null }[]> {
  return tx.rows(sql`
    select distinct a.member_id, coalesce(p.country_code, a.typed_country) as country, p.id as province_id
    from address a left join city t on t.id = a.city_id left join province p on p.id = t.province_id
    where a.member_id = any (${memberIds}::uuid[])`)
}

export function selectAddress(tx: Tx, id: string): Promise<AddressRow | undefined> {
  return tx.maybe<AddressRow>(sql`${addressFacts} where a.id = ${id}`)
}

/** Locks a member's address book, so that two new addresses cannot both become the default. */
export async function lockAddresses(tx: Tx, memberId: string): Promise<{ id: string; is_default: boolean }[]> {
  await tx.maybe(sql`select id from member where id = ${memberId} for no key update`)
  return tx.rows<{ id: string; is_default: boolean }>(sql`
    select id, is_default from address where member_id = ${memberId} order by created_at desc, id desc`)
}

/** What is written of an address. */
export interface AddressFields {
  label: string
  recipient: string
  phone: string
  line1: string
  line2: string
  cityId: string | null
  typedCountry: string | null
  typedProvince: string | null
  typedCity: string | null
  postalCode: string
  isDefault: boolean
}

export function insertAddress(tx: Tx, id: string, memberId: string, f: AddressFields): void {
  tx.write(sql`
    insert into address (id, member_id, label, recipient, phone, line1, line2, city_id, typed_country, typed_province,
                         typed_city, postal_code, is_default, created_at, updated_at)
    values (${id}, ${memberId}, ${f.label}, ${f.recipient}, ${f.phone}, ${f.line1}, ${f.line2}, ${f.cityId},
            ${f.typedCountry}, ${f.typedProvince}, ${f.typedCity}, ${f.postalCode}, ${f.isDefault}, ${tx.now}, ${tx.now})`)
}

export function updateAddress(tx: Tx, id: string, f: AddressFields): void {
  tx.write(sql`
    update address set label = ${f.label}, recipient = ${f.recipient}, phone = ${f.phone}, line1 = ${f.line1},
      line2 = ${f.line2}, city_id = ${f.cityId}, typed_country = ${f.typedCountry}, typed_province = ${f.typedProvince},
      typed_city = ${f.typedCity}, postal_code = ${f.postalCode}, is_default = ${f.isDefault}, updated_at = ${tx.now}
    where id = ${id}`)
}

export function clearDefault(tx: Tx, memberId: string): void {
  tx.write(sql`update address set is_default = false where member_id = ${memberId} and is_default`)
}

export function makeDefault(tx: Tx, id: string): void {
  tx.write(sql`update address set is_default = true where id = ${id}`)
}

export function deleteAddress(tx: Tx, id: string): void {
  tx.write(sql`delete from address where id = ${id}`)
}

/** Empties a member's book. */
export function deleteAddressesOf(tx: Tx, memberId: string): void {
  tx.write(sql`delete from address where member_id = ${memberId}`)
}
