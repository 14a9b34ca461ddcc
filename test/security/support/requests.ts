import type { Marketry } from '../../support/marketry.ts'
import { type Person, type Reply, sendRequest } from '../../support/person.ts'
import type { Thing } from './furnished.ts'
import { nameOf, type Operation } from './routes.ts'

const boundary = 'between-the-parts'
const onePart = [
  `--${boundary}`,
  'content-disposition: form-data; name="files"; filename="a.png"',
  'content-type: image/png',
  '',
  'no picture at all',
  `--${boundary}--`,
  '',
].join('\r\n')

/** Asks for an operation as `person`, at the host of `slug`, about the things of `ids`. */
export function send(
  marketry: Pick<Marketry, 'port' | 'host'>,
  { access }: Pick<Person, 'access'>,
  slug: string,
  operation: Operation,
  ids: Record<Thing, string>,
): Promise<Reply> {
  const path = `/api/v1${pathWith(operation, ids)}${queryFor(operation, ids)}`
  return sendRequest(marketry.port, operation.method, path, operation.multipart ? onePart : bodyFor(operation, ids), {
    host: marketry.host(slug),
    ...(access && { authorization: `Bearer ${access}` }),
    ...(operation.multipart && { 'content-type': `multipart/form-data; boundary=${boundary}` }),
    ...(operation.stream && { 'content-type': 'application/octet-stream' }),
  })
}

/** What the first id of a path names, by the noun before it. */
const nouns: Record<string, Thing> = {
  members: 'member',
  sessions: 'session',
  notifications: 'notification',
  files: 'file',
  documents: 'document',
  addresses: 'address',
  categories: 'category',
  provinces: 'province',
  cities: 'city',
  products: 'product',
  pictures: 'picture',
  listings: 'listing',
  auctions: 'auction',
  chances: 'auction',
  violations: 'violation',
  sellers: 'member',
  refunds: 'refund',
  payouts: 'payout',
  orders: 'order',
  deals: 'order',
  jobs: 'job',
  grants: 'grant',
  // An archive is nobody's without its link, so any id will do.
  exports: 'document',
  topups: 'topup',
  disputes: 'dispute',
  complaints: 'complaint',
  wallets: 'member',
  debts: 'member',
  favourites: 'product',
  feedback: 'feedback',
  searches: 'search',
  views: 'view',
  pages: 'page',
  redirects: 'redirect',
  media: 'mediaPicture',
  messages: 'contactMessage',
  conversations: 'conversation',
  blocks: 'member',
  reports: 'report',
}

/**
 * The path of an operation with the ids of somebody's things put in.
 * @throws Error for a noun this test does not know yet: say above what its id names
 */
export function pathWith({ path }: Pick<Operation, 'path'>, ids: Record<Thing, string>): string {
  return path
    .replaceAll(/([a-z]+)\/\{([a-z_]+)\}/g, (_, noun: string, parameter: string) => {
      if (noun === 'menus') return `${noun}/header`
      if (
        parameter === 'message' ||
        parameter === 'month' ||
        parameter === 'name' ||
        parameter === 'kind' ||
        parameter === 'slug' ||
        parameter === 'card'
      )
        return `${noun}/none`
      if (parameter === 'number') return `${noun}/1`
      const thing = nouns[noun]
      if (!thing) throw new Error(`this test does not know what an id below /${noun}/ names`)
      return `${noun}/${ids[thing]}`
    })
    .replace('{width}', 'original')
}

/** The query of an operation that is nothing without one. */
export function queryFor(operation: Operation, ids: Record<Thing, string>): string {
  if (nameOf(operation) === 'GET /permissions/explain/') {
    return `?member=${ids.member}&noun=Product&object_id=${ids.product}`
  }
  if (/^\/(suggestions|products\/spelling)\/$/.test(operation.path)) return '?q=shawl'
  if (nameOf(operation) === 'GET /notifications/sent/') return `?members=${ids.member}`
  if (nameOf(operation) === 'GET /auction-cards/') return `?products=${ids.product}`
  if (nameOf(operation) === 'GET /pages/published/') return '?path=about'
  if (nameOf(operation) === 'GET /pages/preview/') return '?token=none'
  if (nameOf(operation) === 'GET /pages/{id}/differences/') return '?from=1&to=1'
  // In the form of a signed link, by which nobody here was let in.
  if (nameOf(operation) === 'GET /found-things/') return '?q=shawl'
  return operation.path.endsWith('/bytes/') ? `?expires=9999999999&signature=${'a'.repeat(43)}` : ''
}

/** A body for each operation that takes one: right in its form, so that a refusal is about who asks and for what. */
export function bodyFor(operation: Operation, ids: Record<Thing, string>): object | undefined {
  if (!operation.hasBody) return undefined
  const body = bodies(ids)[nameOf(operation)]
  if (!body) throw new Error(`this test has no body for ${nameOf(operation)}`)
  return body
}

function bodies(ids: Record<Thing, string>): Record<string, object> {
  const credentials = { email: 'nobody@example.com', password: 'correct horse battery staple' }
  const product = { title: 'A thing', category_id: ids.category, condition: 'new', stock: 1 }
  const home = {
    recipient: 'Bilal',
    phone: '+923001234567',
    line1: '12 Mall Road',
    city_id: 'pk-lahore',
    postal_code: '54000',
  }
  const reason = { reason: 'Because I say so' }
  const receipt = { name: 'receipt.txt', media_type: 'text/plain', bytes: 3 }
  const text = { title: 'Taken over', markup: 'Taken over' }
  const form = { name: 'A', email: credentials.email, subject: 'A', text: 'Ten letters and more' }
  return {
    'POST /conversations/': { about: 'product', product_id: ids.product, body: 'Hello' },
    'POST /conversations/{id}/messages/': { body: 'Hello' },
    'POST /conversations/{id}/read/': { seq: 1 },
    'POST /conversations/{id}/mute/': { muted: true },
    'POST /conversations/{id}/members/': { member_id: ids.member },
    'POST /conversations/{id}/report/': { reason: 'other', words: 'Hm' },
    'POST /message-reports/{id}/decide/': { decision: 'dismissed' },
    'POST /blocks/': { member_id: ids.member },
    'POST /pages/': { kind: 'page', language: 'en', path: 'taken-over', ...text },
    'PUT /pages/{id}/': { base_revision: 1, ...text },
    'POST /pages/{id}/publish/': {},
    'POST /pages/{id}/schedule/': { publish_at: '2099-01-01T09:00' },
    'POST /pages/{id}/move/': { path: 'moved-away' },
    'POST /pages/{id}/revisions/{number}/restore/': { base_revision: 1 },
    'PUT /menus/{name}/': { language: 'en', base_revision: 0, items: [] },
    'POST /redirects/': { from: '/here', to: '/there' },
    'PUT /media/{id}/': { alt: 'Something else' },
    'POST /contact/': { form: 'none', ...form },
    'POST /contact-messages/{id}/answers/': { text: 'Go away' },
    'POST /members/{id}/acting/': { reason: 'To see all they have' },
    'POST /settings/preview/': { name: 'Taken over' },
    'PATCH /settings/': { name: 'Taken over' },
    'POST /wallet/topups/': { amount: '500.00' },
    'POST /wallet/withdrawals/': { amount: '500.00' },
    'POST /members/{id}/totp/disable/': { reason: 'I lost my telephone' },
    'POST /debt/wallet-payments/': { amount: '500.00' },
    'POST /debt/card-payments/': { amount: '500.00' },
    'POST /debts/{id}/payments/': { amount: '5.00', means: 'by_hand', note: 'Receipt 7' },
    'POST /debts/{id}/write-offs/': { amount: '5.00', reason: 'It is over' },
    'POST /wallets/{id}/adjustments/': { amount: '5.00', direction: 'give', reason: 'For me' },
    'POST /orders/{id}/pay/': {},
    'PUT /orders/{id}/address/': { address_id: ids.address },
    'POST /auctions/': { product_id: ids.product, opening: '1000.00', ends_at: '2099-01-01T09:00:00Z' },
    'POST /auctions/{id}/bids/': { amount: '1000.00' },
    'POST /auctions/{id}/retract/': { reason: 'typing_error' },
    'POST /auctions/{id}/lower-reserve/': { reserve: '1000.00' },
    'POST /auctions/{id}/cancel/': reason,
    'POST /violations/': { member_id: ids.member, about: 'Was rude' },
    'POST /violations/{id}/appeal/': { reason: 'It was not like that.' },
    'POST /violations/{id}/uphold/': reason,
    'POST /violations/{id}/excuse/': reason,
    'PUT /shipping-rates/': { home: { first: '1.00' } },
    'PUT /shipping-rates/house/': { home: { first: '1.00' } },
    'PUT /bidders/rule/': { refused_from: 2, days: 30 },
    'POST /auctions/{id}/second-chances/': { bidder: 1, days: 3 },
    'POST /stripe/oauth/callback/': { state: 'none' },
    'POST /ledger/periods/': { month: '2020-01' },
    'POST /marketplaces/{slug}/periods/{month}/reopen/': { reason: 'I want to' },
    'POST /fees/': { rules: [{ name: 'All mine', percent: '50' }] },
    'POST /register/': { ...credentials, roles: ['nobody'] },
    'POST /login/': credentials,
    'POST /auth/login/': credentials,
    'POST /auth/refresh-token/': { refresh: 'none' },
    'PATCH /me/': { name: 'Somebody else' },
    'POST /me/roles/': { roles: ['operator'] },
    'POST /auth/totp/': { current_password: 'not this one' },
    'POST /auth/totp/confirm/': { code: '000000' },
    'POST /auth/totp/recovery-codes/': { current_password: 'not this one', code: '000000' },
    'POST /auth/totp/disable/': { current_password: 'not this one', code: '000000' },
    'POST /auth/totp/verify/': { challenge: 'none', code: '000000' },
    'POST /auth/magic-link/': { email: credentials.email },
    'POST /auth/magic-link/verify/': { token: 'none' },
    'POST /auth/invitation/': { token: 'none' },
    'POST /auth/session/invitation/': { token: 'none' },
    'POST /invitations/': { email: credentials.email, roles: ['operator'] },
    'POST /marketplaces/{slug}/suspend/': reason,
    'POST /marketplaces/{slug}/resume/': reason,
    'POST /marketplaces/{slug}/operators/': { email: credentials.email },
    'POST /auth/email/change/': { email: credentials.email, current_password: 'not this one' },
    'POST /auth/email/confirm/': { token: 'none' },
    'POST /auth/verify-email/': { token: 'none' },
    'POST /auth/password/forgot/': { email: credentials.email },
    'POST /auth/password/reset/': { token: 'none', password: credentials.password },
    'POST /auth/password/change/': { current_password: 'not this one', password: 'another password' },
    'POST /auth/session/': credentials,
    'POST /auth/session/totp/': { challenge: 'none', code: '000000' },
    'POST /auth/session/magic-link/': { token: 'none' },
    'POST /auth/session/register/': { ...credentials, roles: ['nobody'] },
    'PUT /members/{id}/roles/': { roles: ['buyer'] },
    'POST /members/{id}/erasure/': { email: 'nobody@example.com' },
    'POST /me/erasure/': { password: 'not this one' },
    'POST /grants/': { member_id: ids.member, noun: 'Product', object_id: ids.product, action: 'update' },
    'POST /addresses/': home,
    'PUT /addresses/{id}/': home,
    'POST /provinces/': { name: 'A province', country: 'PK' },
    'PUT /provinces/{code}/': { name: 'A province', version: 1 },
    'POST /cities/': { name: 'A city', province_id: ids.province },
    'PUT /cities/{code}/': { name: 'A city', province_id: ids.province, version: 1 },
    'POST /categories/': { name: 'A category', parent_id: ids.category },
    'PUT /categories/{id}/': { name: 'A category' },
    'POST /products/': product,
    'PUT /products/{id}/': product,
    'PUT /documents/{id}/bytes/': {},
    'POST /documents/': { purpose: 'evidence', ...receipt },
    'POST /documents/{id}/versions/': receipt,
    'PUT /products/{id}/pictures/': { pictures: [{ id: ids.picture }] },
    'PUT /sellers/{id}/story/': { headline: 'Not me' },
    'POST /saved-searches/': { name: 'Shawls', query: { q: 'shawl' } },
    'PATCH /saved-searches/{id}/': { told: false },
    'POST /views/': { list: 'deals', name: 'Late', shared: false, filters: {}, columns: [] },
    'PATCH /views/{id}/': { name: 'Mine' },
    'POST /members/{id}/suspend/': { reason: 'Nothing was sent.' },
    'POST /members/{id}/sign-out/': { reason: 'A stolen telephone' },
    'POST /members/{id}/reinstate/': { reason: 'All was sent.' },
    'POST /listings/': { product_id: ids.product, price: '500.00' },
    'PUT /listings/{id}/': { price: '500.00' },
    'POST /listings/{id}/purchase/': { address_id: ids.address },
    'POST /orders/{id}/cancel/': reason,
    'POST /orders/{id}/mark-shipped/': { carrier: 'TCS', tracking_number: 'TCS-1' },
    'POST /orders/{id}/request-return/': reason,
    'POST /orders/{id}/reject-return/': reason,
    'POST /orders/{id}/send-back/': { tracking_number: 'TCS-1' },
    'POST /orders/{id}/refund/': reason,
    'POST /orders/{id}/delivery-failed/': reason,
    'POST /orders/{id}/send-again/': { carrier: 'TCS', tracking_number: 'TCS-2' },
    'POST /feedback/{id}/hide/': reason,
    'POST /feedback/{id}/reply/': { text: 'Not so' },
    'POST /products/{id}/hold/': reason,
    'POST /refunds/{id}/settle/': { note: 'In cash' },
    'POST /complaints/': {
      about: 'product',
      about_id: ids.product,
      kind: 'other',
      text: 'It is not what it is said to be',
      wants_back: '9999999.00',
    },
    'POST /complaints/{id}/replies/': { text: 'Let me in' },
    'POST /complaints/{id}/evidence/': { document_id: ids.document },
    'POST /complaints/{id}/offer/': { amount: '1.00' },
    'POST /complaints/{id}/accept-offer/': { amount: '1.00' },
    'POST /complaints/{id}/appeal/': reason,
    'POST /complaints/{id}/decision/': { outcome: 'upheld', refund: 'whole', ...reason },
    'POST /disputes/{id}/evidence/': { text: 'It was me' },
    'POST /orders/{id}/feedback/': { about: 'seller', rating: 1 },
    'POST /jobs/trigger/': { name: 'send_pending_notifications' },
    'POST /timers/retry/': { process: 'goods-order', subject_id: ids.order, transition: 'expire' },
    'PUT /notifications/preferences/': { kinds: [] },
    'POST /notifications/unsubscribe/': { token: 'none' },
    'POST /jobs/purge/': { list: 'success' },
    'PUT /jobs/schedules/{name}/': { enabled: true },
    'POST /dev/clock/': { forward_seconds: 1 },
    'POST /marketplaces/': { preset: 'madeinpk', slug: 'stolen', name: 'Stolen', hosts: ['stolen.localhost'] },
  }
}
