import type { Product } from '../../api/shapes.ts'

/** The product in the words of schema.org, for whoever reads pages by machine. */
export function structuredData(product: Product): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: product.description,
    image: product.pictures.map(({ sources }) => sources.at(-1)?.url).filter(Boolean),
    category: product.category.path.map(({ name }) => name).join(' > '),
    itemCondition: `https://schema.org/${product.condition === 'new' ? 'NewCondition' : 'UsedCondition'}`,
    ...(product.listing
      ? {
          offers: {
            '@type': 'Offer',
            price: product.listing.price,
            priceCurrency: product.listing.currency,
            availability: `https://schema.org/${product.stock > 0 ? 'InStock' : 'OutOfStock'}`,
            seller: { '@type': 'Person', name: product.seller.name },
          },
        }
      : {}),
  }
}
