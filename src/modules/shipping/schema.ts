import { z } from 'zod'
import { pageOf } from '../../platform/http/page.ts'

const amount = z.string().max(20)

const rateIn = {
  first: amount.describe('For the first piece; 0: it is sent free of charge.'),
  further: amount.default('0').describe('For each further piece of the same kind.'),
  free_from: amount.nullish().describe('From this amount of goods on nothing is asked. Absent: always something.'),
}

const rateInput = z.strictObject(rateIn)

/** Rates on the way in. They replace all that was set before. */
export const ratesInput = z
  .strictObject({
    home: rateInput.describe("The marketplace's country, where a province has no rate of its own."),
    abroad: rateInput.nullish().describe('Every other country. Absent: nothing is sent abroad.'),
    provinces: z
      .array(z.strictObject({ province: z.string().max(10).describe('ISO 3166-2.'), ...rateIn }))
      .max(100)
      .default([]),
    follows: z
      .int()
      .nullish()
      .describe('`number` of what was looked at, null for none: refused where others were set meanwhile. Absent: any.'),
  })
  .meta({ id: 'ShippingRatesInput' })

export type RatesInput = z.output<typeof ratesInput>

/** One rate. */
export const rateShape = z
  .object({ first: z.string(), further: z.string(), free_from: z.string().nullable() })
  .meta({ id: 'ShippingRate' })

const provinceRate = z
  .object({
    province: z.object({ id: z.string(), name: z.string(), local_name: z.string() }),
    first: z.string(),
    further: z.string(),
    free_from: z.string().nullable(),
  })
  .meta({ id: 'ShippingProvinceRate' })

/** Rates as they were set at one time. */
export const tariffShape = z
  .object({
    number: z.int().describe('Each time they are set the number rises.'),
    country: z.string(),
    currency: z.string(),
    home: rateShape,
    abroad: rateShape.nullable().describe('Null: nothing is sent abroad.'),
    provinces: z.array(provinceRate),
    set_at: z.string(),
  })
  .meta({ id: 'ShippingTariff' })

/** What is in force, and where it comes from. */
export const ratesShape = z
  .object({
    source: z
      .enum(['seller', 'house', 'in_price'])
      .describe("Whose rates hold: the seller's, the house's, or nobody's, where sending is in the price."),
    rates: tariffShape.nullable(),
  })
  .meta({ id: 'ShippingRates' })

/** What somebody has set, as they see it. */
export const ownRatesShape = z
  .object({
    ...ratesShape.shape,
    newest: z.int().nullable().describe('The number of what was set last: say it as `follows`. Null: nothing yet.'),
    house: tariffShape.nullable().describe('What holds for sellers without rates of their own.'),
    country: z.string(),
    currency: z.string(),
  })
  .meta({ id: 'ShippingOwnRates' })

export const oneSeller = z.object({ id: z.string() })
export const oneListing = z.object({ id: z.string() })

/** Where to; without any, to the asker's default address. */
export const quoteQuery = z.strictObject({
  quantity: z.coerce.number().int().min(1).max(1_000_000).default(1),
  province: z.string().max(10).optional().describe("One of the marketplace's country: ISO 3166-2."),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'A country is two capital letters, such as PK.')
    .optional(),
  address_id: z.uuid().optional().describe('One of my own.'),
})

export type QuoteQuery = z.output<typeof quoteQuery>

export const everyQuery = z.strictObject({ quantity: quoteQuery.shape.quantity })

/** What sending it costs to each address of a book. */
export const everyShape = pageOf(
  z
    .object({
      address_id: z.uuid(),
      sent: z.boolean().describe('false: the seller does not send there.'),
      shipping: z.string().nullable(),
      total: z.string().nullable(),
      currency: z.string(),
    })
    .meta({ id: 'ShippingToAddress' }),
).meta({ id: 'ShippingToAddresses' })

/** What sending it costs. */
export const quoteShape = z
  .object({
    source: z.enum(['seller', 'house', 'in_price']),
    currency: z.string(),
    quantity: z.int(),
    goods: z.string(),
    to: z
      .object({ country: z.string(), province_id: z.string().nullable(), province: z.string().nullable() })
      .nullable()
      .describe('Null: it is not known where to. Say it, or put an address into your book.'),
    sent: z.boolean().describe('false: the seller does not send there.'),
    shipping: z.string().nullable().describe('Null: not known yet, or not sent there.'),
    total: z.string().nullable(),
    least: z.string().describe('The least that is asked within the country.'),
    most: z.string(),
    zone: z.string().nullable().describe('Whose rate it is: a province, `home` or `abroad`.'),
    rate: rateShape.nullable(),
    sends_abroad: z.boolean(),
    sentence: z.string().describe('The same in words.'),
  })
  .meta({ id: 'ShippingQuote' })
