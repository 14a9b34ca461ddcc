import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { facetQuery, productSummary } from '../catalogue/index.ts'

/** Something a member keeps an eye on. */
export const favourite = z
  .object({ product: productSummary, created_at: z.iso.datetime() })
  .meta({ id: 'WishesFavourite' })

export const favouriteList = pageOf(favourite).meta({ id: 'WishesFavouriteList' })

export const favouriteQuery = z.strictObject({
  /** Only these products' ids, with commas: to learn which of those on a page are watched. */
  products: z
    .string()
    .max(4_000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).max(100))
    .optional(),
  ...pageQuery,
})

const name = z.string().trim().min(1, 'Give it a name.').max(80)

/** The filters of the list of products, as its address takes them: text by name. */
const filters = Object.keys(facetQuery.shape) as (keyof typeof facetQuery.shape)[]
export const wanted = z
  .partialRecord(z.enum(filters), z.string().max(200))
  .refine((search) => Object.keys(search).length > 0, 'Say at least one thing you look for.')
  .refine((search) => facetQuery.safeParse(search).success, 'This is no search that could be made.')

export const savedSearch = z
  .object({
    id: z.uuid(),
    name: z.string(),
    query: z.record(z.string(), z.string()),
    /** Whether its member is told of new finds. */
    told: z.boolean(),
    /** What was offered up to here has been told or was there when it was kept. */
    seen_until: z.iso.datetime(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'WishesSavedSearch' })

export const savedSearchList = z
  .object({ results: z.array(savedSearch), next: z.null(), previous: z.null() })
  .meta({ id: 'WishesSavedSearchList' })

export const savedSearchInput = z
  .strictObject({ name, query: wanted, told: z.boolean().default(true) })
  .meta({ id: 'WishesSavedSearchInput' })

export const savedSearchChange = z
  .strictObject({ name: name.optional(), told: z.boolean().optional() })
  .meta({ id: 'WishesSavedSearchChange' })

export const onePath = z.strictObject({ id: z.string() })

export type Wanted = z.output<typeof wanted>
export type FavouriteQuery = z.output<typeof favouriteQuery>
export type SavedSearchInput = z.output<typeof savedSearchInput>
export type SavedSearchChange = z.output<typeof savedSearchChange>
export type SavedSearchAnswer = z.output<typeof savedSearch>
