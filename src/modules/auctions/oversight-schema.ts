import { z } from 'zod'
import { spanFilters } from '../../platform/http/span.ts'
import { auctionStates } from './rules/decide.ts'

const state = z.enum(auctionStates)
const member = z.object({ id: z.uuid(), name: z.string() })

/** An auction in the operator's table. The reserve is its seller's secret, here too. */
export const listedAuction = z
  .object({
    id: z.uuid(),
    product_id: z.uuid(),
    title: z.string(),
    state,
    state_label: z.string(),
    on_hold: z.boolean(),
    seller: member,
    leader: member.nullable().describe('Who leads, or has won.'),
    currency: z.string(),
    opening: z.string(),
    price: z.string().nullable(),
    bids: z.int(),
    refused: z.int().describe('Bids that were refused.'),
    starts_at: z.iso.datetime(),
    ends_at: z.iso.datetime(),
    order_id: z.uuid().nullable(),
  })
  .meta({ id: 'AuctionsListed' })

export const listedAuctionFilters = {
  search: z.string().trim().min(2).max(120).optional().describe('Words of title or description.'),
  state: state.optional(),
  seller: z.uuid().optional(),
  bidder: z.uuid().optional().describe('Those in which this member has bid.'),
  ...spanFilters,
  order: z.enum(['-ends', 'ends']).default('-ends'),
}

export type ListedAuction = z.output<typeof listedAuction>
