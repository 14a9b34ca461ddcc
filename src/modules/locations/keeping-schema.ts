import { z } from 'zod'
import { countryCode } from './schema.ts'

/*
 * Places as the operator's desk has them. A name is written with single blanks and none at its ends, so that two that
 * look the same are the same.
 */
const placeName = z
  .string()
  .overwrite((text) =>
    text
      .normalize('NFC')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .min(1, 'Give it a name.')
  .max(80)

const localName = placeName.nullish().describe("In the country's own script; without one, the name itself.")

const version = z.int().describe('Of the place as it was seen: when it has another by now, nothing is changed.')

export const provinceInput = z
  .strictObject({
    name: placeName,
    local_name: localName,
    country: countryCode.optional().describe("Without it, the marketplace's own."),
  })
  .meta({ id: 'LocationsProvinceInput' })

export const provinceChange = z
  .strictObject({ name: placeName, local_name: localName, version })
  .meta({ id: 'LocationsProvinceChange' })

const provinceId = z.string().max(10).describe("A province's id.")

export const cityInput = z
  .strictObject({ province_id: provinceId, name: placeName, local_name: localName })
  .meta({ id: 'LocationsCityInput' })

export const cityChange = z
  .strictObject({ province_id: provinceId, name: placeName, local_name: localName, version })
  .meta({ id: 'LocationsCityChange' })

export const listedProvince = z
  .object({
    id: z.string(),
    name: z.string(),
    local_name: z.string(),
    is_offered: z.boolean().describe('Whether it can be chosen.'),
    version: z.int(),
    city_count: z.int(),
  })
  .meta({ id: 'LocationsListedProvince' })

export const listedCity = z
  .object({
    id: z.string(),
    name: z.string(),
    local_name: z.string(),
    province: z.object({ id: z.string(), name: z.string(), local_name: z.string() }),
    is_offered: z.boolean().describe('Its own state: whether it can be chosen where its province can.'),
    is_province_offered: z.boolean(),
    version: z.int(),
    address_count: z.int().describe('Addresses of members in it.'),
    product_count: z.int().describe('Products that lie in it, those no longer for sale too.'),
  })
  .meta({ id: 'LocationsListedCity' })

const search = z.string().trim().min(1).max(80).optional().describe('Part of a name, in either script.')
const state = z.enum(['offered', 'withdrawn']).optional()

const country = countryCode.optional().describe("Without it, the marketplace's own.")

export const provinceFilters = { search, state, country }
export const cityFilters = { search, state, country, province: provinceId.optional() }

/** A place's id, which is no UUID. */
export const placePath = z.strictObject({ code: z.string().max(60) })

export type ProvinceInput = z.output<typeof provinceInput>
export type ProvinceChange = z.output<typeof provinceChange>
export type CityInput = z.output<typeof cityInput>
export type CityChange = z.output<typeof cityChange>
export type ListedProvince = z.output<typeof listedProvince>
export type ListedCity = z.output<typeof listedCity>
