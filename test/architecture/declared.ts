/**
 * Which module may use which, through its `index.ts`. A new pair is a decision: it is made here, where a reader sees all
 * of them at once. A circle among them is refused by the test, and so is a pair nobody uses any more.
 */
export const moduleUses: Readonly<Record<string, readonly string[]>> = {
  activity: [],
  files: [],
  locations: ['activity'],
  accounts: ['activity'],
  acting: ['accounts', 'activity', 'notifications'],
  settings: ['activity'],
  catalogue: ['activity', 'files', 'locations'],
  notifications: ['accounts', 'activity'],
  payments: ['accounts', 'activity', 'notifications'],
  payouts: ['accounts', 'activity', 'notifications', 'payments'],
  fees: ['activity', 'catalogue', 'settings'],
  shipping: ['activity', 'catalogue', 'locations'],
  disputes: ['accounts', 'activity', 'notifications', 'payments', 'payouts'],
  complaints: ['accounts', 'activity', 'catalogue', 'discipline', 'disputes', 'notifications', 'orders', 'payments'],
  discipline: ['accounts', 'activity', 'notifications', 'payments'],
  orders: [
    'accounts',
    'activity',
    'catalogue',
    'discipline',
    'disputes',
    'fees',
    'locations',
    'notifications',
    'payments',
    'payouts',
    'shipping',
  ],
  auctions: [
    'accounts',
    'activity',
    'catalogue',
    'discipline',
    'locations',
    'notifications',
    'orders',
    'payments',
    'shipping',
  ],
  wallets: ['accounts', 'activity', 'notifications', 'payments', 'payouts'],
  feedback: ['accounts', 'activity', 'catalogue', 'notifications', 'orders', 'payments'],
  messages: ['accounts', 'activity', 'catalogue', 'notifications', 'orders', 'payments'],
  wishes: ['catalogue', 'notifications'],
  storefront: ['catalogue'],
  desks: ['catalogue', 'orders', 'payouts', 'wishes'],
  permissions: ['accounts', 'activity'],
  privacy: ['accounts', 'activity', 'notifications'],
  books: ['accounts', 'activity', 'disputes', 'marketplaces', 'payments'],
  operations: ['accounts', 'activity', 'orders'],
  pages: ['accounts', 'activity', 'files', 'notifications'],
  marketplaces: ['activity', 'settings'],
}

/** What a layer may import of ours, besides itself. */
export const layerUses: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  // The message files, and which languages there are: for the server and for the web.
  words: [],
  config: [],
  platform: ['kernel', 'config', 'words'],
  ledger: ['kernel', 'platform'],
  engine: ['kernel', 'platform', 'ledger'],
  modules: ['kernel', 'words', 'platform', 'ledger', 'engine'],
  // Presets are data. What fills a deployment with the demo acts on the modules as any caller does.
  presets: ['kernel'],
  demo: ['kernel', 'config', 'platform', 'engine', 'modules', 'presets'],
  compose: ['kernel', 'config', 'platform', 'ledger', 'engine', 'modules', 'presets', 'demo'],
  main: ['kernel', 'config', 'platform', 'ledger', 'engine', 'modules', 'presets', 'compose'],
  cli: ['kernel', 'config', 'words', 'platform', 'ledger', 'engine', 'modules', 'presets', 'demo', 'compose', 'main'],
  // Apart: each of these programs knows the server by what it says on the wire.
  simulators: [],
  web: ['words'],
  // These look at the whole from outside.
  bench: [
    'words',
    'kernel',
    'config',
    'platform',
    'ledger',
    'engine',
    'modules',
    'presets',
    'compose',
    'main',
    'cli',
    'test',
    'simulators',
  ],
  test: [
    'words',
    'kernel',
    'config',
    'platform',
    'ledger',
    'engine',
    'modules',
    'presets',
    'demo',
    'compose',
    'main',
    'cli',
    'simulators',
    // The list of its pages: none of them goes unseen.
    'web',
  ],
}

/** Rooms of a module that only the composition root opens: they are its contribution to the whole, not to a neighbour. */
export const roomsOfTheRoot: readonly string[] = ['module.ts', 'process.ts', 'webhook.ts']

/**
 * Circles of types across folders that are wanted: React Router gives a component the root's data by the type of the
 * root's loader, and the root draws that component.
 */
export const wantedTypeCircles: readonly string[] = ['web/ui/layout/viewer.ts -> web/root.tsx']

/** Where SQL is written besides rooms called `store`: what lends the tag itself, and files that are stores by another name. */
export const otherStores: readonly RegExp[] = [
  /^src\/platform\/db\//,
  /^src\/platform\/postgres\//,
  // Lends our transactions to a library that writes its own.
  /^src\/platform\/auth\/dialect\.ts$/,
  /^src\/platform\/http\/(readiness|idempotency|jobs)\.ts$/,
  /^src\/engine\/deals\.ts$/,
  /^src\/modules\/payments\/inbox\.ts$/,
  // Writes none: it hands the tag to the person at the console.
  /^src\/cli\/shell\.ts$/,
]

/** Who may ask the machine for the time; everybody else is given a clock. With the reason. */
export const clockReaders: Readonly<Record<string, string>> = {
  'src/platform/clock/clock.ts': 'is the clock',
  'src/platform/mail/inbox.ts': 'files mail under the real time at which it arrived; development only',
  'src/cli/jobs.ts': 'purges what ended so many real days ago',
  'src/cli/real-clock.ts': 'is the clock of a command that starts no server',
}

/** Where SQL may ask the server for the time: never for business, only for when a row of bookkeeping was written. */
export const sqlClockReaders: Readonly<Record<string, string>> = {
  'src/platform/clock/clock.ts': 'calls a function of that name which is not SQL',
  'src/platform/db/server-facts.ts': 'asks what time the server has, to compare',
  'src/platform/db/migrate.ts': 'notes when a migration ran',
  'db/migrations/0001-tenancy.sql': 'notes when a marketplace was made',
}

/** Who may ask which preset it has before it: the house is no marketplace, and there is exactly one. */
export const presetAskers: readonly string[] = [
  'src/modules/marketplaces/rules.ts',
  'src/modules/marketplaces/house.ts',
  'src/cli/marketplaces.ts',
]
