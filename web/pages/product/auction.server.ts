import { redirect } from 'react-router'
import { again, attempt, type Problem, want } from '../../api/answers.ts'
import { formKey, type Posted } from '../../api/forms.ts'
import { placed } from '../../api/lists.ts'
import type { Auction, Product } from '../../api/shapes.ts'
import type { Api } from '../../api/visit.ts'
import { isSurelyVisitor } from '../../ui/layout/preferences.ts'
import { placeOf } from '../../ui/list/place.ts'

// As many of the latest auctions of a product as are looked through for the one that matters.
const looked = 5

/** The auction that the page of a product is about: the one its address names, else the one it is in or was last in. */
async function auctionOf(api: Api, request: Request, product: Product): Promise<Auction | undefined> {
  const named = new URL(request.url).searchParams.get('auction')
  if (named) {
    const found = await want(api.GET('/auctions/{id}/', { params: { path: { id: named } } }))
    if (found?.product?.id === product.id) return found
  }
  if (product.listing) return undefined
  const query = { product: product.id, status: 'all', limit: looked } as const
  const all = (await want(api.GET('/auctions/', { params: { query } })))?.results ?? []
  return all.find(({ state }) => state === 'live' || state === 'scheduled') ?? all[0]
}

/** What the page of a product shows of its auction; null where it is in none and was in none. */
export async function findAuction(api: Api, request: Request, product: Product) {
  const auction = await auctionOf(api, request, product)
  if (!auction) return null
  const { id, state } = auction
  const path = { id }
  const over = state === 'sold' || state === 'unsold'
  const known = !isSurelyVisitor(request)
  const [lines, chances, bidders] = await Promise.all([
    want(
      placed({ limit: 20, ...placeOf(request) }, (query) =>
        api.GET('/auctions/{id}/bids/', { params: { path, query } }),
      ),
    ),
    over && known ? want(api.GET('/second-chances/', { params: { query: { limit: 50 } } })) : undefined,
    // Its seller alone is answered.
    over && known ? want(api.GET('/auctions/{id}/bidders/', { params: { path } })) : undefined,
  ])
  const chance = chances?.results.find((one) => one.auction_id === id && one.role === 'bidder')
  return {
    auction,
    lines: lines ?? { results: [], next: null, previous: null },
    chance: chance ?? null,
    bidders: bidders?.results ?? null,
    once: formKey(),
  }
}

/** Amounts are typed as people write them: 5,000 is 5000. */
const amountIn = (text: string) => text.replaceAll(/[\s,٬\u00a0\u202f]/g, '')

type Deed = (form: Posted, id: string, request: Request) => Promise<{ problem?: Problem; to?: string }>

const deeds: Record<string, Deed> = {
  bid: (form, id, request) => {
    const body = { amount: amountIn(form.text('amount')) }
    const params = { path: { id } }
    return attempt(form.api.POST('/auctions/{id}/bids/', { params, headers: form.once, body }), request)
  },
  buy_now: async (form, id, request) => {
    const params = { path: { id } }
    const bought = await attempt(form.api.POST('/auctions/{id}/buy-now/', { params, headers: form.once }), request)
    if (bought.problem) return bought
    return bought.done.order_id ? { to: `/orders/${bought.done.order_id}` } : {}
  },
  retract: (form, id, request) => {
    const reason = form.text('reason') as 'typing_error'
    return attempt(form.api.POST('/auctions/{id}/retract/', { params: { path: { id } }, body: { reason } }), request)
  },
  lower_reserve: (form, id, request) => {
    const body = { reserve: amountIn(form.text('reserve')) }
    return attempt(form.api.POST('/auctions/{id}/lower-reserve/', { params: { path: { id } }, body }), request)
  },
  cancel: (form, id, request) => {
    const body = { reason: form.text('reason') }
    return attempt(form.api.POST('/auctions/{id}/cancel/', { params: { path: { id } }, body }), request)
  },
  relist: async (form, id, request) => {
    const params = { path: { id } }
    const put = await attempt(form.api.POST('/auctions/{id}/relist/', { params, headers: form.once }), request)
    return put.problem ? put : { to: `/products/${put.done.product?.id}` }
  },
  second_chance: (form, id, request) => {
    const body = { bidder: Number(form.text('bidder')), days: Number(form.text('days')) as 3 }
    return attempt(form.api.POST('/auctions/{id}/second-chances/', { params: { path: { id } }, body }), request)
  },
  chance: async (form, _id, request) => {
    const params = { path: { id: form.text('chance') } }
    const taken = form.text('press') === 'accept'
    const answered = await attempt(
      taken
        ? form.api.POST('/second-chances/{id}/accept/', { params })
        : form.api.POST('/second-chances/{id}/decline/', { params }),
      request,
    )
    if (answered.problem) return answered
    return answered.done.order_id ? { to: `/orders/${answered.done.order_id}` } : {}
  },
}

/** Does what a form of the page asks for, and leads back to it. */
export async function doInAuction(form: Posted, request: Request, productId: string) {
  const auctionId = form.text('auction')
  const deed = deeds[form.text('form')]
  const { searchParams } = new URL(request.url)
  const named = searchParams.has('auction') ? `?auction=${encodeURIComponent(auctionId)}` : ''
  const { problem, to } = (await deed?.(form, auctionId, request)) ?? {}
  return problem ? again(problem, form.given) : redirect(to ?? `/products/${productId}${named}`)
}
