import { z } from 'zod'
import { pageOf } from '../../platform/http/page.ts'

/** ISO 3166-1 alpha-2. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'A country is two capital letters, such as PK.')

/** A first-level division of a country: province, state, territory. Its id is its ISO 3166-2 code, or one of ours. */
export const province = z
  .object({
    id: z.string(),
    country: z.string(),
    name: z.string(),
    /** In the country's own script; the English name where there is no other. */
    local_name: z.string(),
  })
  .meta({ id: 'LocationsProvince' })

export const provinceList = pageOf(province).meta({ id: 'LocationsProvinceList' })

export const city = z
  .object({
    id: z.string(),
    name: z.string(),
    local_name: z.string(),
    province: z.object({ id: z.string(), name: z.string(), local_name: z.string() }),
    country: z.string(),
  })
  .meta({ id: 'LocationsCity' })

export const cityList = pageOf(city).meta({ id: 'LocationsCityList' })

export const country = z
  .object({
    code: z.string(),
    name: z.string(),
    /** How many of its provinces and cities are listed; where there are none, an address types them. */
    provinces: z.int(),
    cities: z.int(),
  })
  .meta({ id: 'LocationsCountry' })

export const countryList = pageOf(country).meta({ id: 'LocationsCountryList' })

export const provinceQuery = z.strictObject({ country: countryCode.optional() })

export const cityQuery = z.strictObject({
  country: countryCode.optional(),
  /** A province's id. */
  province: z.string().max(10).optional(),
  /** The beginning of a name, in either script. */
  q: z.string().trim().max(60).optional(),
})

export const address = z
  .object({
    id: z.uuid(),
    label: z.string(),
    recipient: z.string(),
    /** E.164. */
    phone: z.string(),
    line1: z.string(),
    line2: z.string(),
    /** A listed city's id; null where the city was typed. */
    city_id: z.string().nullable(),
    city: z.string(),
    province_id: z.string().nullable().describe('ISO 3166-2; null where the city was typed.'),
    province: z.string().nullable(),
    postal_code: z.string(),
    country: z.string(),
    country_name: z.string(),
    is_city_offered: z
      .boolean()
      .describe('False where its city can no longer be chosen. Such an address is good all the same.'),
    is_default: z.boolean(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'LocationsAddress' })

export const addressList = pageOf(address).meta({ id: 'LocationsAddressList' })

/** Either `city_id` names a listed city, or `country` and `city` (and `province`) are typed. */
export const addressInput = z
  .strictObject({
    label: z.string().trim().max(40).default(''),
    recipient: z.string().trim().min(2, 'Whose name shall stand on the parcel?').max(100),
    phone: z.string().trim().min(5).max(30),
    line1: z.string().trim().min(3, 'House number and street, please.').max(160),
    line2: z.string().trim().max(160).default(''),
    city_id: z.string().max(60).nullish(),
    country: countryCode.nullish(),
    city: z.string().trim().min(1).max(80).nullish(),
    province: z.string().trim().min(1).max(80).nullish(),
    postal_code: z.string().trim().max(12).default(''),
    is_default: z.boolean().default(false),
  })
  .meta({ id: 'LocationsAddressInput' })

export const addressPath = z.strictObject({ id: z.string() })

export type CountryAnswer = z.output<typeof country>
export type ProvinceAnswer = z.output<typeof province>
export type CityAnswer = z.output<typeof city>
export type AddressAnswer = z.output<typeof address>
export type AddressInput = z.output<typeof addressInput>
