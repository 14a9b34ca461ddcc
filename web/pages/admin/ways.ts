/** A page of the desk, by the name of its words, with the module that has it. */
export interface Way {
  name: string
  to: string
  module: string
  /** Only where the clock can be turned: on a machine that is developed on. */
  development?: true
  /** Pages below it that one goes to by name, though no row of links has them. */
  below?: readonly { name: string; to: string }[]
}

/** The ways of the desk, in groups by what somebody comes for. A page below one of them belongs to it. */
export const ways = {
  needs: [
    { name: 'today', to: '/admin', module: 'operations' },
    { name: 'disputes', to: '/admin/disputes', module: 'disputes' },
    { name: 'complaints', to: '/admin/complaints', module: 'complaints' },
    { name: 'messages', to: '/admin/messages', module: 'pages' },
    { name: 'reports', to: '/admin/reports', module: 'messages' },
  ],
  trade: [
    { name: 'deals', to: '/admin/deals', module: 'operations' },
    { name: 'products', to: '/admin/products', module: 'catalogue' },
    { name: 'auctions', to: '/admin/auctions', module: 'auctions' },
    { name: 'categories', to: '/admin/categories', module: 'catalogue' },
    {
      name: 'locations',
      to: '/admin/locations',
      module: 'locations',
      below: [{ name: 'provinces', to: '/admin/locations/provinces' }],
    },
    { name: 'feedback', to: '/admin/feedback', module: 'feedback' },
    { name: 'processes', to: '/admin/processes', module: 'operations' },
  ],
  money: [
    {
      name: 'ledger',
      to: '/admin/ledger',
      module: 'books',
      below: [
        { name: 'statement', to: '/admin/ledger/statement' },
        { name: 'reconciliation', to: '/admin/ledger/stripe' },
        { name: 'months', to: '/admin/ledger/months' },
        { name: 'proof', to: '/admin/ledger/proof' },
      ],
    },
    { name: 'refunds', to: '/admin/refunds', module: 'payments' },
    { name: 'payouts', to: '/admin/payouts', module: 'payouts' },
    { name: 'debts', to: '/admin/debts', module: 'wallets' },
    { name: 'fees', to: '/admin/fees', module: 'fees' },
    { name: 'shipping', to: '/admin/shipping', module: 'shipping' },
  ],
  people: [
    { name: 'members', to: '/admin/members', module: 'accounts' },
    { name: 'violations', to: '/admin/violations', module: 'discipline' },
    { name: 'permissions', to: '/admin/permissions', module: 'permissions' },
    { name: 'grants', to: '/admin/grants', module: 'permissions' },
  ],
  site: [
    {
      name: 'pages',
      to: '/admin/pages',
      module: 'pages',
      below: [
        { name: 'menus', to: '/admin/pages/menus' },
        { name: 'pictures', to: '/admin/pages/pictures' },
        { name: 'redirects', to: '/admin/pages/redirects' },
      ],
    },
    {
      name: 'settings',
      to: '/admin/settings',
      module: 'settings',
      below: [{ name: 'versions', to: '/admin/settings/versions' }],
    },
  ],
  running: [
    { name: 'marketplaces', to: '/admin/marketplaces', module: 'marketplaces' },
    { name: 'activity', to: '/admin/activity', module: 'activity' },
    { name: 'jobs', to: '/admin/jobs', module: 'operations' },
    { name: 'mail', to: '/admin/mail', module: 'notifications' },
    { name: 'clock', to: '/admin/clock', module: 'operations', development: true },
    { name: 'inbox', to: '/inbox', module: 'operations', development: true },
  ],
} as const satisfies Record<string, readonly Way[]>

export type Group = keyof typeof ways
type KnownWay = (typeof ways)[Group][number]
export type WayName = KnownWay['name']
/** A page below a way. */
type BelowName = Extract<KnownWay, { below: unknown }>['below'][number]['name']

/** A group as one marketplace has it. */
export interface GroupOfWays {
  group: Group
  ways: readonly (Omit<Way, 'below'> & { name: WayName; below?: readonly { name: BelowName; to: string }[] })[]
}

/** The groups of a marketplace with these modules; one without a page is not there. */
export function groupsOf(modules: readonly string[], development: boolean): GroupOfWays[] {
  return (Object.keys(ways) as Group[])
    .map((group) => ({
      group,
      ways: (ways[group] as GroupOfWays['ways']).filter(
        (way) => modules.includes(way.module) && (development || !way.development),
      ),
    }))
    .filter((one) => one.ways.length > 0)
}

/** The way a page belongs to: the longest that its path begins with. The desk itself is only its own. */
export function wayAt(groups: readonly GroupOfWays[], path: string): (Way & { group: Group }) | undefined {
  const isAt = ({ to }: Way) => path === to || (to !== '/admin' && path.startsWith(`${to}/`))
  return groups
    .flatMap(({ group, ways: own }) => own.filter(isAt).map((way) => ({ ...way, group })))
    .toSorted((one, other) => other.to.length - one.to.length)[0]
}
