import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { presentPage } from '../../../platform/http/page.ts'
import { placesTopic } from '../../locations/index.ts'
import { type Doer, interestTopic, topic } from '../commands/doer.ts'
import { createProduct, type DealsOfProduct, updateProduct, withdrawProduct } from '../commands/products.ts'
import { countProducts } from '../queries/facets.ts'
import { listProducts, readProduct } from '../queries/products.ts'
import * as shape from '../schema.ts'

const { readCached, change } = endpointsOf('catalogue')

/** Products: what everybody sees is the same for everybody, and kept until something of the catalogue changes. */
export function productEndpoints(deals: DealsOfProduct) {
  return [
    readCached(
      '/products/',
      {
        summary: 'Look for products',
        description: 'The orders by price, and both bounds, show only what is for sale.',
        access: 'everyone',
        topics: [topic, placesTopic],
        query: shape.productQuery,
        answer: shape.productList,
        refusals: ['bad_price', 'bad_cursor', 'words_missing'],
      },
      async (tx, call) => {
        const page = await listProducts(tx, call.marketplace.settings.currency, call.query)
        return JSON.stringify(await presentPage(call, page, (product) => product))
      },
    ),
    readCached(
      '/products/facets/',
      {
        summary: 'What each further filter would leave',
        access: 'everyone',
        topics: [topic, placesTopic],
        query: shape.facetQuery,
        answer: shape.facets,
        refusals: ['bad_price'],
      },
      async (tx, { query, marketplace }) =>
        JSON.stringify(await countProducts(tx, marketplace.settings.currency, query)),
    ),
    readCached(
      '/products/:id/',
      {
        summary: 'One product',
        access: 'everyone',
        topics: [topic, interestTopic, placesTopic],
        params: shape.idPath,
        answer: shape.product,
      },
      async (tx, { params }) => JSON.stringify(await readProduct(tx, params.id)),
    ),
    change(
      'POST',
      '/products/',
      {
        summary: 'Put up a product',
        access: { role: 'seller' },
        body: shape.productInput,
        answer: shape.product,
        status: 201,
        refusals: ['unknown_category', 'unknown_city'],
      },
      (tx, call) => createProduct(tx, call satisfies Doer, call.body),
    ),
    change(
      'PUT',
      '/products/:id/',
      {
        summary: 'Describe a product anew',
        description:
          'Once somebody has bid on it, title, category, condition and pictures stay, and the description may only be ' +
          'added to, until its auction is over.',
        access: 'members',
        standIn: 'if-allowed',
        params: shape.idPath,
        body: shape.productInput,
        answer: shape.product,
        refusals: ['unknown_category', 'unknown_city', 'product_withdrawn', 'product_bid_on', 'stock_sold'],
      },
      (tx, call) => updateProduct(tx, call, deals, call.params.id, call.body),
    ),
    change(
      'DELETE',
      '/products/:id/',
      {
        summary: 'Withdraw a product',
        description: 'Its listing is closed with it. Orders that name it keep what they need.',
        access: 'members',
        params: shape.idPath,
        answer: null,
        refusals: ['held_by_open_deal', 'offered_meanwhile'],
      },
      (tx, call) => withdrawProduct(tx, call, deals, call.params.id),
    ),
  ]
}
