/** Something the search has found. */
export interface Found {
  kind: 'member' | 'deal' | 'product' | 'entry'
  id: string
  title: string
  more: string
}

/** A job of the program's that may be run now. */
export interface FoundJob {
  name: string
  summary: string
}

/** Where the desk shows it. */
export function pageOfFound({ kind, id }: Pick<Found, 'kind' | 'id'>): string {
  if (kind === 'member') return `/admin/members/${id}`
  if (kind === 'deal') return `/admin/deals/${id}`
  if (kind === 'product') return `/products/${id}`
  return `/admin/ledger?entry=${id}`
}

/** The pages of the desk by the name of their words, with the module that has them. */
export const desk = [
  { key: 'today', to: '/admin', module: 'operations' },
  { key: 'members', to: '/admin/members', module: 'accounts' },
  { key: 'deals', to: '/admin/deals', module: 'operations' },
  { key: 'disputes', to: '/admin/disputes', module: 'disputes' },
  { key: 'refunds', to: '/admin/refunds', module: 'payments' },
  { key: 'payouts', to: '/admin/payouts', module: 'payouts' },
  { key: 'products', to: '/admin/products', module: 'catalogue' },
  { key: 'feedback', to: '/admin/feedback', module: 'feedback' },
  { key: 'processes', to: '/admin/processes', module: 'operations' },
  { key: 'ledger', to: '/admin/ledger', module: 'books' },
  { key: 'statement', to: '/admin/ledger/statement', module: 'books' },
  { key: 'reconciliation', to: '/admin/ledger/stripe', module: 'books' },
  { key: 'months', to: '/admin/ledger/months', module: 'books' },
  { key: 'proof', to: '/admin/ledger/proof', module: 'books' },
  { key: 'debts', to: '/admin/debts', module: 'wallets' },
  { key: 'fees', to: '/admin/fees', module: 'fees' },
  { key: 'jobs', to: '/admin/jobs', module: 'operations' },
  { key: 'log', to: '/admin/activity', module: 'activity' },
  { key: 'permissions', to: '/admin/permissions', module: 'permissions' },
  { key: 'grants', to: '/admin/grants', module: 'permissions' },
  { key: 'mail', to: '/admin/mail', module: 'notifications' },
  { key: 'categories', to: '/admin/categories', module: 'catalogue' },
  { key: 'site_pages', to: '/admin/pages', module: 'pages' },
  { key: 'menus', to: '/admin/pages/menus', module: 'pages' },
  { key: 'pictures', to: '/admin/pages/pictures', module: 'pages' },
  { key: 'redirects', to: '/admin/pages/redirects', module: 'pages' },
  { key: 'messages', to: '/admin/messages', module: 'pages' },
  { key: 'settings', to: '/admin/settings', module: 'settings' },
  { key: 'versions', to: '/admin/settings/versions', module: 'settings' },
  { key: 'marketplaces', to: '/admin/marketplaces', module: 'marketplaces' },
] as const
