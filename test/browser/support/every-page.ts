import routes from '../../../web/routes.ts'

/** Who opens a page: the least who may. */
export type Who = 'visitor' | 'buyer' | 'seller' | 'operator' | 'superadmin'

/** What the addresses of pages are made of: ids of the things a test has made. */
export interface Things {
  product: string
  listing: string
  seller: string
  buyer: string
  order: string
  dispute: string
  complaint: string
  address: string
  auction: string
  conversation: string
  report: string
}

interface Entry {
  path?: string | undefined
  index?: boolean | undefined
  children?: readonly Entry[] | undefined
}

/** The paths of the web app's routes as they are declared: `products/:id`; that of the front page is empty. */
export function declaredPaths(entries: readonly Entry[] = routes as readonly Entry[], under = ''): string[] {
  return entries.flatMap((entry) => {
    const own = [under, entry.path].filter(Boolean).join('/')
    return entry.children ? declaredPaths(entry.children, own) : [own]
  })
}

/** Who opens which address for each declared path. */
export const pages: Readonly<Record<string, (things: Things) => readonly [Who, string]>> = {
  '': () => ['visitor', '/'],
  search: () => ['visitor', '/search?q=ajrak'],
  'categories/*': () => ['visitor', '/categories/nowhere'],
  'products/:id': ({ product }) => ['visitor', `/products/${product}`],
  'sellers/:id': ({ seller }) => ['visitor', `/sellers/${seller}`],
  'sellers/:id/story': ({ seller }) => ['visitor', `/sellers/${seller}/story`],
  bids: () => ['buyer', '/bids'],
  favourites: () => ['buyer', '/favourites'],
  'saved-searches': () => ['buyer', '/saved-searches'],
  signup: () => ['visitor', '/signup'],
  login: () => ['visitor', '/login'],
  'login/link': () => ['visitor', '/login/link'],
  'password/forgot': () => ['visitor', '/password/forgot'],
  'password/reset': () => ['visitor', '/password/reset?token=none'],
  invitation: () => ['visitor', '/invitation?token=none'],
  'verify-email': () => ['visitor', '/verify-email?token=none'],
  'email/confirm': () => ['visitor', '/email/confirm?token=none'],
  'listings/:id/buy': ({ listing }) => ['buyer', `/listings/${listing}/buy`],
  orders: () => ['buyer', '/orders'],
  'orders/:id': ({ order }) => ['buyer', `/orders/${order}`],
  'orders/:id/receipt': ({ order }) => ['buyer', `/orders/${order}/receipt`],
  'disputes/:id': ({ dispute }) => ['operator', `/disputes/${dispute}`],
  complaints: () => ['buyer', '/complaints'],
  'complaints/new': ({ order }) => ['buyer', `/complaints/new?order=${order}`],
  'complaints/:id': ({ complaint }) => ['operator', `/complaints/${complaint}`],
  sell: () => ['seller', '/sell'],
  'sell/new': () => ['seller', '/sell/new'],
  'sell/payouts': () => ['seller', '/sell/payouts'],
  'sell/shipping': () => ['seller', '/sell/shipping'],
  'sell/bidders': () => ['seller', '/sell/bidders'],
  standing: () => ['buyer', '/standing'],
  'sell/:id': ({ product }) => ['seller', `/sell/${product}`],
  account: () => ['buyer', '/account'],
  'account/profile': () => ['buyer', '/account/profile'],
  'account/data': () => ['buyer', '/account/data'],
  'account/security': () => ['buyer', '/account/security'],
  'account/cards': () => ['buyer', '/account/cards'],
  'stripe/authorize': () => ['seller', '/stripe/authorize'],
  'stripe/oauth/callback': () => ['seller', '/stripe/oauth/callback'],
  wallet: () => ['buyer', '/wallet'],
  statement: () => ['seller', '/statement'],
  addresses: () => ['buyer', '/addresses'],
  'addresses/:id': ({ address }) => ['buyer', `/addresses/${address}`],
  messages: () => ['buyer', '/messages'],
  'messages/new': ({ product }) => ['buyer', `/messages/new?product=${product}`],
  'messages/group': () => ['buyer', '/messages/group'],
  'messages/:id': ({ conversation }) => ['buyer', `/messages/${conversation}`],
  notifications: () => ['buyer', '/notifications'],
  'notifications/settings': () => ['buyer', '/notifications/settings'],
  unsubscribe: () => ['visitor', '/unsubscribe?token=none'],
  'admin/members/:id': ({ buyer }) => ['operator', `/admin/members/${buyer}`],
  'admin/members/:id/statement': ({ seller }) => ['operator', `/admin/members/${seller}/statement`],
  'admin/members/:id/acting': ({ buyer }) => ['operator', `/admin/members/${buyer}/acting`],
  'admin/ledger/accounts/:kind': () => ['operator', '/admin/ledger/accounts/escrow'],
  'admin/auctions/:id': ({ auction }) => ['operator', `/admin/auctions/${auction}`],
  'admin/deals/:id': ({ order }) => ['operator', `/admin/deals/${order}`],
  'admin/processes/:name': () => ['operator', '/admin/processes/goods-order'],
  'admin/marketplaces/:slug/months': () => ['superadmin', '/admin/marketplaces/madeinpk/months'],
  'admin/marketplaces': () => ['superadmin', '/admin/marketplaces'],
  'admin/marketplaces/:slug': () => ['superadmin', '/admin/marketplaces/madeinpk'],
  'admin/reports/:id': ({ report }) => ['operator', `/admin/reports/${report}`],
  inbox: () => ['visitor', '/inbox'],
  blog: () => ['visitor', '/blog'],
  contact: () => ['visitor', '/contact'],
  preview: () => ['visitor', '/preview?token=none'],
  '*': () => ['visitor', '/a-page-that-is-not'],
}

/** What is declared as a route and is no page of ours to look at, each with its reason. */
export const noPages: Readonly<Record<string, string>> = {
  'messages/:id/files/:document': 'leads on to a file',
  logout: 'ends the login and leads on',
  theme: 'keeps a choice and leads on',
  language: 'keeps a choice and leads on',
  'acting/end': 'ends the borrowed login and leads on',
  dev: 'does what the bar of development asks for and leads on',
  'mark.svg': 'a picture',
  'blog/feed.xml': 'a feed',
  styleguide: 'held by a test of its own, in every brand',
  'inbox/:message': 'a letter as plain text; its own look is held by the test of letters',
  'admin/pages/:id': 'the editor, held by the test of pages',
  'admin/pages/:id/revisions': 'held by the test of pages',
  'admin/messages/:id': 'held by the test of pages',
}

/** Every page there is. One of the desk without an id needs no line of its own: the operator opens it as it is declared. */
export function pageOfPath(path: string, things: Things): readonly [Who, string] | undefined {
  const own = pages[path]
  if (own) return own(things)
  return path.startsWith('admin') && !/[:*]/.test(path) ? ['operator', `/${path}`] : undefined
}
