import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'

export const conditions = ['new', 'like_new', 'good', 'fair'] as const
export const condition = z.enum(conditions)
export type Condition = z.output<typeof condition>

/** A picture in the sizes it is kept in: absolute paths on the marketplace's own host, smallest first. */
export const picture = z
  .object({
    id: z.uuid(),
    alt: z.string(),
    /** Pixels of the largest size. */
    width: z.int(),
    height: z.int(),
    sources: z.array(z.object({ width: z.int(), url: z.string() })),
  })
  .meta({ id: 'CataloguePicture' })

export const rating = z
  .object({
    /** 1 to 5, two digits at most; null while nobody has rated. */
    average: z.number().nullable(),
    count: z.int(),
  })
  .meta({ id: 'CatalogueRating' })

export const seller = z
  .object({ id: z.uuid(), name: z.string(), username: z.string().nullable(), rating, since: z.iso.datetime() })
  .meta({ id: 'CatalogueSeller' })

export const sellerPage = z
  .object({
    id: z.uuid(),
    name: z.string(),
    username: z.string().nullable(),
    rating,
    since: z.iso.datetime(),
    /** Completed sales. */
    sales_count: z.int(),
    /** Products that are for sale and in stock. */
    active_products: z.int(),
    /** Parcels sent. */
    dispatches: z.int(),
    /** Seconds from payment to dispatch, the middle of the latest fifty; null while there are fewer than three. */
    dispatch_seconds: z.int().nullable(),
    /** Seconds a buyer waits for an answer about a return or a lost parcel, told as the line above. */
    answer_seconds: z.int().nullable(),
    /** Who they are, in a line and in their own words: plain text, line breaks are kept. */
    headline: z.string(),
    story: z.string(),
  })
  .meta({ id: 'CatalogueSellerPage' })

export const storyInput = z
  .strictObject({
    headline: z.string().trim().max(120, 'A line has 120 characters at most.').default(''),
    story: z.string().trim().max(3_000).default(''),
  })
  .meta({ id: 'CatalogueStoryInput' })

export const categoryWord = z.object({ id: z.uuid(), name: z.string(), slug: z.string() })

/** A category as a product names it; `path` runs from the root down to the category itself. */
export const categoryOfProduct = z
  .object({ id: z.uuid(), name: z.string(), slug: z.string(), path: z.array(categoryWord) })
  .meta({ id: 'CatalogueProductCategory' })

/** A node of the tree, with its children in their order. */
export const category = z
  .object({
    id: z.uuid(),
    name: z.string(),
    slug: z.string(),
    parent_id: z.uuid().nullable(),
    position: z.int(),
    /** Products for sale in it and in all below it. */
    product_count: z.int(),
    get children() {
      return z.array(category)
    },
  })
  .meta({ id: 'CatalogueCategory' })

export const categoryTree = pageOf(category).meta({ id: 'CatalogueCategoryTree' })

export const categoryInput = z
  .strictObject({
    name: z.string().trim().min(2).max(60),
    /** Made from the name when left out. */
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug is small letters, digits and single hyphens.')
      .max(60)
      .optional(),
    parent_id: z.uuid().nullish(),
    position: z.int().min(0).max(10_000).default(0),
  })
  .meta({ id: 'CatalogueCategoryInput' })

/** What a product is to be had for now. */
export const offer = z.object({ id: z.uuid(), price: z.string(), currency: z.string() }).meta({ id: 'CatalogueOffer' })

/** A place by its name in English and in the country's own script. */
const named = z.object({ id: z.string(), name: z.string(), local_name: z.string() })

const place = z
  .object({
    city: named,
    province: named,
    country: z.string(),
  })
  .meta({ id: 'CataloguePlace' })

const summaryFields = {
  id: z.uuid(),
  title: z.string(),
  condition,
  stock: z.int(),
  seller,
  category: categoryOfProduct,
  /** The active listing; null while the product is not for sale. */
  listing: offer.nullable(),
  /** How it is sold now. */
  sold_by: z.enum(['fixed_price', 'auction']).nullable(),
  ships_free: z
    .boolean()
    .describe(
      'Whether one piece at the price of its listing is sent free of charge everywhere in the country, by rates that are set. An auction says it itself.',
    ),
  location: place.nullable(),
  created_at: z.iso.datetime(),
}

/** A product as lists show it. */
export const productSummary = z
  .object({ ...summaryFields, picture: picture.nullable() })
  .meta({ id: 'CatalogueProductSummary' })

export const product = z
  .object({
    ...summaryFields,
    /** Plain text; line breaks are kept. */
    description: z.string(),
    pictures: z.array(picture),
    /** How many members watch it. */
    watchers: z.int(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'CatalogueProduct' })

export const productList = pageOf(productSummary).meta({ id: 'CatalogueProductList' })

/** More pieces than anybody keeps of one thing; far below what the column holds, so that what comes back finds room. */
export const mostStock = 1_000_000

export const productInput = z
  .strictObject({
    title: z.string().trim().min(3, 'A title has three characters or more.').max(140),
    description: z.string().trim().max(5_000).default(''),
    category_id: z.uuid(),
    condition,
    stock: z.int().min(0).max(mostStock),
    /**
     * On a change: the stock its seller saw while writing. Then the difference counts, and what was sold meanwhile stays
     * sold; without it `stock` is taken as it stands.
     */
    stock_seen: z.int().min(0).max(mostStock).optional(),
    /** A listed city's id; null for what has no place (a typeface). */
    city_id: z.string().max(60).nullish(),
  })
  .meta({ id: 'CatalogueProductInput' })

const amountText = z.string().max(30)
const yesNo = z.enum(['true', 'false']).transform((word) => word === 'true')

const filters = {
  /** Words to look for in title and description; accents, Urdu spellings and small typing errors are forgiven. */
  q: z.string().trim().min(1).max(120).optional(),
  /** A category's id; what lies in the categories below it is included. */
  category: z.uuid().optional(),
  /** One condition, or several with commas. */
  condition: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(condition).min(1))
    .optional(),
  /** Decimal strings in the marketplace's currency; only what is for sale has a price. */
  price_min: amountText.optional(),
  price_max: amountText.optional(),
  province: z.string().max(10).optional(),
  city: z.string().max(60).optional(),
  /** A seller's id. */
  seller: z.uuid().optional(),
  in_stock: yesNo.optional(),
  /** true: only what has an active listing. */
  for_sale: yesNo.optional(),
  /** Only what is sold in this way now. */
  sold_by: z.enum(['fixed_price', 'auction']).optional(),
  /** Only of sellers who were rated so well on average, 1 to 5. */
  min_rating: z.coerce.number().int().min(1).max(5).optional(),
  /** Only of sellers who send within so many days after the payment, as they did of late. */
  sent_within_days: z.coerce.number().int().min(1).max(60).optional(),
}

export const productOrders = ['newest', 'price_asc', 'price_desc', 'relevance', 'ending'] as const

export const productQuery = z.strictObject({
  ...filters,
  /** 'relevance' needs q, and is the order when q is given; else 'newest'. The orders by price show what is for sale. 'ending': what is in an auction, what ends soonest first. */
  order: z.enum(productOrders).optional(),
  ...pageQuery,
})

export const facetQuery = z.strictObject(filters)

/** How many products each further choice would leave. A facet leaves its own filter aside. */
export const facets = z
  .object({
    total: z.int(),
    categories: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        slug: z.string(),
        parent_id: z.uuid().nullable(),
        /** In it and in all below it. */
        count: z.int(),
      }),
    ),
    conditions: z.array(z.object({ value: condition, count: z.int() })),
    provinces: z.array(named.extend({ count: z.int() })),
    /** Of the province that was chosen; none without one. */
    cities: z.array(named.extend({ count: z.int() })),
    in_stock: z.int(),
    /** How many are sold in each way. */
    ways: z.array(z.object({ value: z.enum(['fixed_price', 'auction']), count: z.int() })),
    /** Of sellers rated so well and better. */
    ratings: z.array(z.object({ min: z.int(), count: z.int() })),
    /** Of sellers who send within so many days. */
    sent_within: z.array(z.object({ days: z.int(), count: z.int() })),
    /** From `min` up to but not including `max`; null is open. */
    prices: z.array(z.object({ min: z.string().nullable(), max: z.string().nullable(), count: z.int() })),
    currency: z.string(),
  })
  .meta({ id: 'CatalogueFacets' })

export const listing = z
  .object({
    id: z.uuid(),
    product: productSummary,
    price: z.string(),
    currency: z.string(),
    status: z
      .enum(['active', 'held', 'closed'])
      .describe('held: out of sight for now, since its seller could not be paid or may not come in.'),
    created_at: z.iso.datetime(),
    closed_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CatalogueListing' })

export const listingList = pageOf(listing).meta({ id: 'CatalogueListingList' })

export const listingQuery = z.strictObject({
  seller: z.uuid().optional(),
  product: z.uuid().optional(),
  /** Closed listings and those held back are shown to their seller and to operators only. */
  status: z.enum(['active', 'held', 'closed']).default('active'),
  ...pageQuery,
})

const price = z.string().max(30).meta({ description: 'Decimal string, e.g. "4500.00"' })

export const listingInput = z
  .strictObject({ product_id: z.uuid(), price, currency: z.string().length(3).optional() })
  .meta({ id: 'CatalogueListingInput' })

export const repricing = z
  .strictObject({ price, currency: z.string().length(3).optional() })
  .meta({ id: 'CatalogueRepricing' })

/** How a picture arrives: multipart/form-data with one file and, beside it, its words for who cannot see it. */
export const pictureUpload = z
  .strictObject({
    files: z.array(z.any()).min(1, 'Send a file.').max(1, 'One picture at a time.'),
    fields: z.strictObject({ alt: z.string().trim().max(200).default('') }),
  })
  .meta({ id: 'CataloguePictureUpload' })

/** Every picture of the product, in the order they shall stand in; a changed alternative text may come along. */
export const pictureOrder = z
  .strictObject({
    pictures: z.array(z.strictObject({ id: z.uuid(), alt: z.string().trim().max(200).optional() })).max(12),
  })
  .meta({ id: 'CataloguePictureOrder' })

export const pictureList = pageOf(picture).meta({ id: 'CataloguePictureList' })

export const idPath = z.strictObject({ id: z.string() })
export const picturePath = z.strictObject({ id: z.string(), picture_id: z.string() })

export type PictureAnswer = z.output<typeof picture>
export type SellerAnswer = z.output<typeof seller>
export type SellerPageAnswer = z.output<typeof sellerPage>
export type CategoryAnswer = z.output<typeof category>
export type CategoryInput = z.output<typeof categoryInput>
export type ProductSummaryAnswer = z.output<typeof productSummary>
export type ProductAnswer = z.output<typeof product>
export type ProductInput = z.output<typeof productInput>
export type ProductQuery = z.output<typeof productQuery>
export type StoryInput = z.output<typeof storyInput>
export type FacetQuery = z.output<typeof facetQuery>
export type FacetsAnswer = z.output<typeof facets>
export type ListingAnswer = z.output<typeof listing>
export type ListingQuery = z.output<typeof listingQuery>
export type ListingInput = z.output<typeof listingInput>
export type Repricing = z.output<typeof repricing>
export type PictureOrder = z.output<typeof pictureOrder>
