import type { components } from '../../../api/schema.d.ts'
import type { Posted } from '../../../api/forms.ts'

export type Settings = components['schemas']['SettingsSettings']
type Change = components['schemas']['SettingsChange']

const secondsPerHour = 3_600
const secondsPerMinute = 60
const secondsPerDay = 24 * secondsPerHour

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

export const disciplineSpans = ['counts_for', 'appeal_window', 'decision_window'] as const

/** How auctions run: spans by the API's names, each with the seconds of the unit in which the page asks for it. */
export const auctionSpans = {
  soft_close: secondsPerMinute,
  hard_end_after: secondsPerMinute,
  shortest: secondsPerMinute,
  longest: secondsPerDay,
  ahead_at_most: secondsPerDay,
} as const

type Ladder = Settings['auctions']['increments']

/** Bands of bids a line each, as one types them: `500: 10`, and the last without a bound: `: 100`. */
export const ladderText = (ladder: Ladder) => ladder.map(({ below, step }) => `${below ?? ''}: ${step}`).join('\n')

/** The same, read. What is no band goes to the API as it stands, which says so. */
function ladderIn(text: string): Ladder {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const [below = '', step = ''] = line.split(':').map((part) => part.replaceAll(/[\s,]/g, ''))
    return { below: below === '' ? null : below, step }
  })
}

/** How long a window is, as the page says it. */
export const hoursOf = (seconds: number) => seconds / secondsPerHour
/** The same in days. */
export const daysOf = (seconds: number) => seconds / secondsPerDay
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
    ...('increments' in form.given && auctionsIn(form)),
    ...('violations_to_block' in form.given && disciplineIn(form)),
    ...('time_to_answer' in form.given && hearingIn(form)),
    ...('mail_after' in form.given && messagesIn(form)),
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

/** What is asked only where auctions are held. */
function auctionsIn(form: Posted): Change {
  const spans = Object.entries(auctionSpans).map(([name, unit]) => [
    name,
    Math.round(Number(form.text(`auctions_${name}`)) * unit),
  ])
  return {
    auctions: {
      increments: ladderIn(form.text('increments')),
      card_required: form.text('card_required') === 'true',
      ...Object.fromEntries(spans),
    },
  }
}

/** What is asked only where discipline is kept. */
function disciplineIn(form: Posted): Change {
  const spans = disciplineSpans.map((name) => [name, Math.round(Number(form.text(name)) * secondsPerDay)])
  return { discipline: { violations_to_block: Number(form.text('violations_to_block')), ...Object.fromEntries(spans) } }
}

/** What is asked only where complaints are heard. */
function hearingIn(form: Posted): Change {
  const days = (name: string) => Math.round(Number(form.text(name)) * secondsPerDay)
  return {
    complaints: {
      time_to_answer: days('time_to_answer'),
      time_to_appeal: days('time_to_appeal'),
      time_to_decide: days('time_to_decide'),
    },
    feedback: { blind_window: days('blind_window') },
  }
}

/** What is asked only where members write to one another. */
function messagesIn(form: Posted): Change {
  return { messages: { mail_after: Math.round(Number(form.text('mail_after')) * secondsPerMinute) } }
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

/** What differs from what the form was drawn with: a marketplace that keeps its preset's look has none of its own. */
export function changesOf(wish: Change, base: Settings): Change {
  const { goods, discipline, auctions, complaints, feedback, messages, brand, letters, ...plain } = wish
  const rules = {
    goods: differing(goods, base.goods),
    discipline: differing(discipline, base.discipline),
    auctions: differing(auctions, base.auctions),
    complaints: differing(complaints, base.complaints),
    feedback: differing(feedback, base.feedback),
    messages: differing(messages, base.messages),
  }
  const parts = { ...rules, brand: differing(brand, base.brand) }
  return { ...differing(plain, base), ...parts, letters: differing(letters, base.letters) }
}

function differing<Values extends object>(wish: Values = {} as Values, base: object): Partial<Values> {
  const before = new Map(Object.entries(base))
  const same = (name: string, value: unknown) => JSON.stringify(before.get(name)) === JSON.stringify(value)
  return Object.fromEntries(Object.entries(wish).filter(([name, value]) => !same(name, value))) as Partial<Values>
}

/** A group's field by its own name; an item of a list by its list's. */
export const fieldOf = (path: string) =>
  path
    .replace(/^auctions\.increments.*$/, 'increments')
    .replace(/^auctions\.(?!card_required)/, 'auctions_')
    .replace(/\.\d+$/, '')
    .split('.')
    .at(-1) ?? path
