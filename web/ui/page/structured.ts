import type { Marketplace, Product, SellerPage } from '../../api/shapes.ts'

// The words of https://schema.org, in the forms that search engines ask for.

const context = 'https://schema.org'

/** A name and where it leads. */
interface Step {
  name: string
  path: string
}

/** The way from the front page to here. */
export function breadcrumbsOf(origin: string, steps: readonly Step[]): Record<string, unknown> {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  }
}

/** The house itself, and how to search in it. */
export function houseOf(origin: string, { name, brand }: Pick<Marketplace, 'name' | 'brand'>): Record<string, unknown> {
  return {
    '@context': context,
    '@graph': [
      {
        '@type': 'Organization',
        '@id': `${origin}/#house`,
        name,
        url: `${origin}/`,
        logo: `${origin}/mark.svg`,
        slogan: brand.tagline,
      },
      {
        '@type': 'WebSite',
        url: `${origin}/`,
        name,
        publisher: { '@id': `${origin}/#house` },
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  }
}

const conditions: Record<Product['condition'], string> = {
  new: 'NewCondition',
  like_new: 'UsedCondition',
  good: 'UsedCondition',
  fair: 'UsedCondition',
}

/** A product with what it is to be had for, and by what rules it may go back. */
export function productOf(
  origin: string,
  product: Product,
  { goods, country }: Pick<Marketplace, 'goods' | 'country'>,
): Record<string, unknown> {
  const { listing, seller } = product
  const days = Math.floor(goods.inspection_window / 86_400)
  return {
    '@context': context,
    '@type': 'Product',
    '@id': `${origin}/products/${product.id}`,
    name: product.title,
    description: product.description || product.title,
    image: product.pictures.flatMap(({ sources }) => sources.at(-1)?.url ?? []).map((url) => new URL(url, origin).href),
    category: product.category.path.map(({ name }) => name).join(' > '),
    itemCondition: `${context}/${conditions[product.condition]}`,
    ...(listing && {
      offers: {
        '@type': 'Offer',
        url: `${origin}/products/${product.id}`,
        price: listing.price,
        priceCurrency: listing.currency,
        itemCondition: `${context}/${conditions[product.condition]}`,
        availability: `${context}/${product.stock > 0 ? 'InStock' : 'OutOfStock'}`,
        hasMerchantReturnPolicy: {
          '@type': 'MerchantReturnPolicy',
          applicableCountry: country,
          returnPolicyCategory: `${context}/MerchantReturnFiniteReturnWindow`,
          merchantReturnDays: days,
        },
        seller: {
          '@type': 'Organization',
          name: seller.name,
          url: `${origin}/sellers/${seller.id}`,
          ...ratingOf(seller.rating),
        },
      },
    }),
  }
}

/** A seller as a shop of their own. */
export function sellerOf(origin: string, seller: SellerPage): Record<string, unknown> {
  return {
    '@context': context,
    '@type': 'Organization',
    '@id': `${origin}/sellers/${seller.id}`,
    name: seller.name,
    url: `${origin}/sellers/${seller.id}`,
    ...(seller.headline && { description: seller.headline }),
    ...ratingOf(seller.rating),
  }
}

function ratingOf({ average, count }: SellerPage['rating']) {
  if (average === null) return {}
  return { aggregateRating: { '@type': 'AggregateRating', ratingValue: average, ratingCount: count, bestRating: 5 } }
}
