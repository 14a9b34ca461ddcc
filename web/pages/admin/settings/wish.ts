import type { components } from '../../../api/schema.d.ts'
import type { Posted } from '../../../api/forms.ts'

export type Settings = components['schemas']['SettingsSettings']
type Change = components['schemas']['SettingsChange']

const secondsPerHour = 3_600
const secondsPerMinute = 60

/** What the page asks for, each in the order in which it stands there. The names are those of the API. */
export const colours = ['accent', 'accent_dark', 'second', 'second_dark', 'surface', 'night', 'ink'] as const
export const typefaces = ['crafted', 'clear', 'gentle', 'sober', 'editorial'] as const
export const corners = ['straight', 'soft', 'round'] as const
export const densities = ['compact', 'regular', 'airy'] as const
export const motions = ['still', 'calm', 'lively'] as const
export const imageries = ['crafts', 'design', 'scenes', 'work', 'paper'] as const
export const accounts = ['express', 'standard'] as const
export const windows = [
  'payment_window',
  'dispatch_window',
  'delivery_window',
  'inspection_window',
  'return_window',
] as const

/** How long a window is, as the page says it. */
export const hoursOf = (seconds: number) => seconds / secondsPerHour
/** After how many minutes an idle member is logged out; empty for never. */
export const minutesOf = (seconds: number | null) => (seconds === null ? '' : seconds / secondsPerMinute)

const chosen = <Kind extends string>(kinds: readonly Kind[], said: string) => kinds.find((kind) => kind === said)
const bearer = (said: string) => (said === 'house' ? ('house' as const) : ('seller' as const))

/** What the form says, all of it. */
export function settingsIn(form: Posted): Change {
  const minutes = form.text('idle_timeout_seconds')
  return {
    name: form.text('name'),
    idle_timeout_seconds: minutes ? Math.round(Number(minutes) * secondsPerMinute) : null,
    allowed_origins: form.text('allowed_origins').split(/\s+/).filter(Boolean),
    tell_of_acting: form.text('tell_of_acting') === 'true',
    letters: { from_name: form.optional('from_name') ?? null, reply_to: form.optional('reply_to') ?? null },
    brand: brandIn(form),
    ...('fee_percent' in form.given && tradeIn(form)),
  }
}

/** What is asked only where something is traded. */
function tradeIn(form: Posted): Change {
  return {
    fee_percent: form.text('fee_percent'),
    seller_accounts: accounts.filter((kind) => form.all('seller_accounts').includes(kind)),
    dispute_loss_borne_by: bearer(form.text('dispute_loss_borne_by')),
    dispute_fee_borne_by: bearer(form.text('dispute_fee_borne_by')),
    goods: Object.fromEntries(windows.map((name) => [name, Math.round(Number(form.text(name)) * secondsPerHour)])),
  }
}

function brandIn(form: Posted): NonNullable<Change['brand']> {
  return {
    ...Object.fromEntries(colours.map((name) => [name, form.text(name).toLowerCase()])),
    tagline: form.text('tagline'),
    mark: form.text('mark'),
    typeface: chosen(typefaces, form.text('typeface')),
    corners: chosen(corners, form.text('corners')),
    density: chosen(densities, form.text('density')),
    motion: chosen(motions, form.text('motion')),
    imagery: chosen(imageries, form.text('imagery')),
  }
}

/** What differs from what holds: a marketplace that keeps its preset's look has none of its own. */
export function changesOf(wish: Change, now: Settings): Change {
  const { goods, brand, letters, ...plain } = wish
  const parts = { goods: differing(goods, now.goods), brand: differing(brand, now.brand) }
  return { ...differing(plain, now), ...parts, letters: differing(letters, now.letters) }
}

function differing<Values extends object>(wish: Values = {} as Values, now: object): Partial<Values> {
  const before = new Map(Object.entries(now))
  const same = (name: string, value: unknown) => JSON.stringify(before.get(name)) === JSON.stringify(value)
  return Object.fromEntries(Object.entries(wish).filter(([name, value]) => !same(name, value))) as Partial<Values>
}

/** A group's field by its own name; an item of a list by its list's. */
export const fieldOf = (path: string) =>
  path
    .replace(/\.\d+$/, '')
    .split('.')
    .at(-1) ?? path
