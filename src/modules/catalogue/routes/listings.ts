import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { presentPage } from '../../../platform/http/page.ts'
import { closeListing, createListing, type PayoutsOfSeller, repriceListing } from '../commands/listings.ts'
import { listListings, readListing } from '../queries/listings.ts'
import * as shape from '../schema.ts'

const { read, change } = endpointsOf('catalogue')

/** Offers at a fixed price. Buying one is the orders' path. */
export function listingEndpoints(payouts: PayoutsOfSeller) {
  return [
    read(
      '/listings/',
      {
        summary: 'Fixed-price listings, newest first',
        description: 'Closed ones are shown to their own seller and to operators.',
        access: 'everyone',
        query: shape.listingQuery,
        answer: shape.listingList,
        refusals: ['bad_cursor'],
      },
      async (tx, call) => presentPage(call, await listListings(tx, call.actor, call.query), (listing) => listing),
    ),
    read(
      '/listings/:id/',
      { summary: 'One listing', access: 'everyone', params: shape.idPath, answer: shape.listing },
      (tx, { actor, params }) => readListing(tx, actor, params.id),
    ),
    change(
      'POST',
      '/listings/',
      {
        summary: 'Offer a product of mine at a fixed price',
        access: { role: 'seller' },
        body: shape.listingInput,
        answer: shape.listing,
        status: 201,
        refusals: [
          'unknown_product',
          'bad_price',
          'wrong_currency',
          'already_offered',
          'product_withdrawn',
          'product_held',
          'payouts_not_ready',
          'suspended',
        ],
      },
      (tx, call) => createListing(tx, call, payouts, call.marketplace.settings.currency, call.body),
    ),
    change(
      'PUT',
      '/listings/:id/',
      {
        summary: 'Give a listing another price',
        access: 'members',
        params: shape.idPath,
        body: shape.repricing,
        answer: shape.listing,
        refusals: ['bad_price', 'wrong_currency', 'listing_closed'],
      },
      (tx, call) => repriceListing(tx, call, call.marketplace.settings.currency, call.params.id, call.body),
    ),
    change(
      'DELETE',
      '/listings/:id/',
      { summary: 'Close a listing', access: 'members', standIn: 'if-allowed', params: shape.idPath, answer: null },
      (tx, call) => closeListing(tx, call, call.params.id),
    ),
  ]
}
