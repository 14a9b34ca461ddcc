import sharp from 'sharp'
import { newId } from '../../../src/kernel/ids.ts'
import { lead, pay, place, traders, type Traders } from '../../support/deals.ts'
import { eventually } from '../../support/eventually.ts'
import type { Marketry } from '../../support/marketry.ts'
import { bankDoes, chargeOf } from '../../support/stripe-events.ts'
import { type Person, registered } from '../../support/person.ts'

/** A marketplace with one of everything in it, and the id of each. */
export interface Furnished extends Traders {
  slug: string
  /** A member who is in none of the others' affairs. */
  stranger: Person
  ids: Record<Thing, string>
}

/** What a path can name. */
export type Thing =
  | 'member'
  | 'session'
  | 'notification'
  | 'file'
  | 'address'
  | 'category'
  | 'province'
  | 'city'
  | 'product'
  | 'picture'
  | 'document'
  | 'listing'
  | 'auction'
  | 'violation'
  | 'order'
  | 'feedback'
  | 'refund'
  | 'payout'
  | 'job'
  | 'grant'
  | 'topup'
  | 'dispute'
  | 'complaint'
  | 'search'
  | 'view'
  | 'page'
  | 'redirect'
  | 'mediaPicture'
  | 'contactMessage'
  | 'conversation'
  | 'report'

/** Fills a marketplace: a completed deal with payout and feedback, a refunded one, and an open one. */
export async function furnish(
  marketry: Marketry,
  slug: string,
  goods: { price: string; currency: string },
): Promise<Furnished> {
  const people = await traders(marketry, slug)
  const { operator, seller, buyer } = people
  const completed = await place(people, goods)
  await pay(marketry, buyer, completed.id)
  await lead(people, completed.id, 'completed')
  const feedback = await buyer.post(`/orders/${completed.id}/feedback/`, {
    about: 'seller',
    rating: 5,
    comment: 'Beautiful.',
  })
  const cancelled = await place(people, goods)
  await pay(marketry, buyer, cancelled.id)
  await lead(people, cancelled.id, 'cancelled')
  const claimed = await place(people, goods)
  await pay(marketry, buyer, claimed.id)
  await bankDoes(marketry, 'charges', (await chargeOf(marketry, claimed.id)).id, 'dispute')
  const open = await place(people, goods)
  const receipt = { purpose: 'evidence', name: 'receipt.txt', media_type: 'text/plain', bytes: 3 }
  const document = await buyer.post('/documents/', receipt)
  const grant = { member_id: buyer.id, noun: 'Product', object_id: open.productId, action: 'update' }
  const granted = await seller.post('/grants/', grant)
  const picture = await addPicture(marketry, slug, seller, open.productId)

  const money = await eventually(
    async () => ({
      payout: (await seller.get('/payouts/')).body.results[0],
      refund: (await buyer.get(`/orders/${cancelled.id}/`)).body.refunds[0],
      dispute: (await buyer.get(`/orders/${claimed.id}/`)).body.disputes[0],
    }),
    ({ payout, refund, dispute }) =>
      payout?.state === 'paid' && refund?.state === 'succeeded' && dispute?.state === 'needs_response',
    'the payout, the refund and the dispute',
  )
  return {
    ...people,
    slug,
    stranger: await registered(marketry, slug, 'Stranger', ['buyer', 'seller']),
    ids: {
      member: seller.id,
      session: (await seller.get('/auth/sessions/')).body.results[0].id,
      notification: (await buyer.get('/notifications/')).body.results[0].id,
      file: picture,
      address: people.addressId,
      category: people.categoryId,
      ...(await addPlaces(operator, slug)),
      product: open.productId,
      picture,
      document: document.body.id,
      listing: open.listingId,
      auction: await putUp(seller, people.categoryId),
      violation: (await operator.post('/violations/', { member_id: buyer.id, about: 'Was rude' })).body.id,
      order: open.id,
      ...(await furnishConversation(buyer, operator, open.id)),
      feedback: feedback.body.id,
      refund: money.refund.id,
      payout: money.payout.id,
      dispute: money.dispute.id,
      complaint: (await complain(buyer, completed.id)).body.id,
      search: (await buyer.post('/saved-searches/', { name: 'Shawls', query: { q: 'shawl' } })).body.id,
      view: (await operator.post('/views/', { list: 'deals', name: 'Late', shared: false, filters: {}, columns: [] }))
        .body.id,
      topup: (await buyer.post('/wallet/topups/', { amount: '500.00' })).body.id,
      ...(await furnishPages(marketry, slug, operator)),
      grant: granted.body.id,
      job: (await operator.get('/jobs/')).body.results[0].id,
    },
  }
}

/** A case about an order, opened by its buyer. */
function complain(buyer: Person, orderId: string) {
  const text = 'It is torn at the seam, and smaller than it was said to be.'
  return buyer.post('/complaints/', { about: 'order', about_id: orderId, kind: 'not_as_described', text })
}

/** What the buyer has written about an order, and has reported. */
async function furnishConversation(
  buyer: Person,
  operator: Person,
  orderId: string,
): Promise<Record<'conversation' | 'report', string>> {
  const begun = await buyer.post('/conversations/', { about: 'deal', order_id: orderId, body: 'Between us.' })
  await buyer.post(`/conversations/${begun.body.id}/report/`, { reason: 'other', words: 'Nobody answers' })
  return { conversation: begun.body.id, report: (await operator.get('/message-reports/')).body.results[0].id }
}

/** A province and a city that no other marketplace has. */
async function addPlaces(operator: Person, slug: string): Promise<Record<'province' | 'city', string>> {
  const { body: province } = await operator.post('/provinces/', { name: `Province of ${slug}`, country: 'PK' })
  const { body: city } = await operator.post('/cities/', { name: `City of ${slug}`, province_id: province.id })
  return { province: province.id, city: city.id }
}

/** An auction that runs, with nobody in it; where a marketplace has none, an id of nothing. */
async function putUp(seller: Person, categoryId: string): Promise<string> {
  const words = { title: 'Walnut chest', category_id: categoryId, condition: 'new', stock: 1 }
  const { body: product } = await seller.post('/products/', words)
  const ends = new Date(Date.now() + 86_400_000).toISOString()
  const wish = { product_id: product.id, opening: '1000.00', reserve: '2000.00', ends_at: ends }
  const { status, body } = await seller.post('/auctions/', wish)
  return status === 201 ? body.id : newId()
}

/** A draft, a redirect, a picture of the library, and a message from the contact form. */
async function furnishPages(
  marketry: Marketry,
  slug: string,
  operator: Person,
): Promise<Record<'page' | 'redirect' | 'mediaPicture' | 'contactMessage', string>> {
  const draft = { kind: 'page', language: 'en', path: 'about', title: 'About', markup: 'A draft.' }
  const { form } = (await operator.get('/contact/form/')).body
  const words = { form, name: 'Amna', email: 'amna@example.com', subject: 'A question', text: 'Where is my parcel?' }
  await eventually(
    () => operator.post('/contact/', words),
    ({ status }) => status === 201,
    'a calm hand',
  )
  return {
    page: (await operator.post('/pages/', draft)).body.id,
    redirect: (await operator.post('/redirects/', { from: '/old', to: '/about' })).body.id,
    mediaPicture: await sendPicture(marketry, slug, operator, '/media/', 'A loom'),
    contactMessage: (await operator.get('/contact-messages/')).body.results[0].id,
  }
}

function addPicture(marketry: Marketry, slug: string, seller: Person, productId: string): Promise<string> {
  return sendPicture(marketry, slug, seller, `/products/${productId}/pictures/`, '')
}

/** Sends a picture in as a browser does; the bare host leaves the marketplace to the header. */
async function sendPicture(
  marketry: Marketry,
  slug: string,
  person: Person,
  path: string,
  alt: string,
): Promise<string> {
  const png = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'shawl.png')
  if (alt) form.append('alt', alt)
  const answer = await fetch(`http://127.0.0.1:${marketry.port}/api/v1${path}`, {
    method: 'POST',
    headers: { 'x-marketplace': slug, authorization: `Bearer ${person.access}` },
    body: form,
  })
  if (answer.status !== 201) throw new Error(`the picture was answered ${answer.status}: ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}
