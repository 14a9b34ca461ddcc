import { z } from 'zod'
import { categoryOfProduct, categoryWord, offer, picture, productSummary, rating } from './schema.ts'

const words = z.string().trim().min(2).max(60)

export const suggestionQuery = z.strictObject({ q: words })

/** What somebody may mean who has typed so far: a few of each. */
export const suggestions = z
  .object({
    products: z.array(
      z.object({ id: z.uuid(), title: z.string(), listing: offer.nullable(), picture: picture.nullable() }),
    ),
    categories: z.array(categoryOfProduct),
    sellers: z.array(z.object({ id: z.uuid(), name: z.string(), username: z.string().nullable() })),
  })
  .meta({ id: 'CatalogueSuggestions' })

/** Words as they were perhaps meant; null when nothing better is known. */
export const spelling = z.object({ words: z.string().nullable() }).meta({ id: 'CatalogueSpelling' })

export const someProducts = z.object({ results: z.array(productSummary) }).meta({ id: 'CatalogueSomeProducts' })

/** What a marketplace shows in its window. Everything in it is counted, nothing is claimed. */
export const shopWindow = z
  .object({
    figures: z.object({
      /** For sale now. */
      products: z.int(),
      /** Who have something for sale now. */
      sellers: z.int(),
      /** Deals that were delivered and kept. */
      delivered: z.int(),
      rating,
    }),
    /** The first row of categories, each with a picture of what is in it. */
    shelves: z.array(z.object({ ...categoryWord.shape, product_count: z.int(), picture: picture.nullable() })),
    most_wanted: z.array(productSummary),
    sellers: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        username: z.string().nullable(),
        headline: z.string(),
        since: z.iso.datetime(),
        rating,
        sales_count: z.int(),
        pictures: z.array(picture),
      }),
    ),
  })
  .meta({ id: 'CatalogueWindow' })

export type SuggestionsAnswer = z.output<typeof suggestions>
export type WindowAnswer = z.output<typeof shopWindow>
