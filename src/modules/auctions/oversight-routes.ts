import type { Endpoint } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { spanOf } from '../../platform/http/span.ts'
import { recordTable } from '../activity/index.ts'
import * as shape from './oversight-schema.ts'
import { overseeAuctions } from './overseeing.ts'

/** Every auction, for those who run the marketplace. */
export const auctionOversight: readonly Endpoint[] = listEndpoints(
  'auctions',
  {
    path: '/desk/auctions/',
    summary: 'Every auction, whatever its state',
    access: { role: ['operator', 'superadmin'] },
    filters: shape.listedAuctionFilters,
    item: shape.listedAuction,
    columns: [
      'title',
      'state',
      'seller.name',
      'price',
      'currency',
      'bids',
      'refused',
      'leader.name',
      'opening',
      'starts_at',
      'ends_at',
      'id',
    ],
    page(tx, { query }) {
      const { search, state, seller, bidder, order } = query
      return overseeAuctions(tx, { search, state, seller, bidder, order, ...spanOf(query) }, query)
    },
  },
  recordTable,
)
