import { z } from 'zod'
import { byAge, spanFilters } from '../../platform/http/span.ts'

/** A category in the operator's table: in the tree's order, with those above it by name. */
export const listedCategory = z
  .object({
    id: z.uuid(),
    name: z.string(),
    slug: z.string(),
    path: z.string().describe('All names from the root down, with slashes.'),
    depth: z.int().describe('0 at the root.'),
    parent_id: z.uuid().nullable(),
    position: z.int(),
    product_count: z.int(),
  })
  .meta({ id: 'CatalogueListedCategory' })

export const categoryFilters = {
  search: z.string().trim().min(1).max(60).optional().describe('Part of a name or slug.'),
}

/** How a product stands, as those see it who run the marketplace. */
const productState = z
  .enum(['for_sale', 'held', 'unlisted', 'withdrawn'])
  .describe('held: out of sight for now, by the house, or since its seller could not be paid or may not come in.')

/** A product in the operator's table. */
export const listedProduct = z
  .object({
    id: z.uuid(),
    title: z.string(),
    state: productState,
    held_because: z.string().nullable().describe('Why the house took it off sale.'),
    seller: z.object({ id: z.uuid(), name: z.string() }),
    category: z.object({ id: z.uuid(), name: z.string() }),
    stock: z.int(),
    price: z.string().nullable(),
    currency: z.string().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'CatalogueListedProduct' })

export const listedProductFilters = {
  search: z.string().trim().min(2).max(120).optional().describe('Words of title or description.'),
  state: productState.optional(),
  by_house: z.literal('true').optional().describe('Only what the house took off sale.'),
  category: z.uuid().optional(),
  seller: z.uuid().optional(),
  sold_out: z.literal('true').optional(),
  ...spanFilters,
  order: byAge,
}

/** Why a product is taken off sale. */
export const holdInput = z
  .strictObject({ reason: z.string().trim().min(3, 'Say why, in a few words.').max(500) })
  .meta({ id: 'CatalogueHold' })

export type ListedCategory = z.output<typeof listedCategory>
export type ListedProduct = z.output<typeof listedProduct>
