import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { listEndpoints } from '../../../platform/http/list.ts'
import { spanOf } from '../../../platform/http/span.ts'
import { recordTable } from '../../activity/index.ts'
import { holdProduct, releaseProduct } from '../commands/off-sale.ts'
import { overseenProduct, overseeProducts } from '../queries/oversight.ts'
import * as oversight from '../oversight-schema.ts'
import * as shape from '../schema.ts'

const { change } = endpointsOf('catalogue')
const access = { role: ['operator', 'superadmin'] } as const

/** Every product, for those who run the marketplace, and what they may do about one that is somebody else's. */
export const oversightEndpoints = [
  ...listEndpoints(
    'catalogue',
    {
      path: '/desk/products/',
      summary: 'Every product, whatever its standing',
      access,
      filters: oversight.listedProductFilters,
      item: oversight.listedProduct,
      columns: [
        'title',
        'state',
        'held_because',
        'seller.name',
        'category.name',
        'stock',
        'price',
        'currency',
        'created_at',
        'id',
      ],
      page(tx, { query }) {
        const { search, state, category, seller, order } = query
        const only = { byHouse: query.by_house === 'true', soldOut: query.sold_out === 'true' }
        return overseeProducts(tx, { search, state, category, seller, order, ...only, ...spanOf(query) }, query)
      },
    },
    recordTable,
  ),
  change(
    'POST',
    '/products/:id/hold/',
    {
      summary: 'Take a product off sale, with a reason',
      description:
        'Its offer is out of sight until it is released; orders made already go on. The log keeps the reason.',
      access,
      params: shape.idPath,
      body: oversight.holdInput,
      answer: oversight.listedProduct,
      refusals: ['product_withdrawn'],
    },
    async (tx, call) => {
      await holdProduct(tx, call, call.params.id, call.body.reason)
      return overseenProduct(tx, call.params.id)
    },
  ),
  change(
    'POST',
    '/products/:id/release/',
    {
      summary: 'Let a product be sold again that was taken off sale',
      access,
      params: shape.idPath,
      answer: oversight.listedProduct,
      refusals: ['product_withdrawn'],
    },
    async (tx, call) => {
      await releaseProduct(tx, call, call.params.id)
      return overseenProduct(tx, call.params.id)
    },
  ),
]
