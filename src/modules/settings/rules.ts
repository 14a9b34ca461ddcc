import type { Brand } from '../../kernel/brand.ts'
import type { FieldFault } from '../../kernel/errors.ts'
import { longestHolding } from '../../kernel/holding.ts'
import type { MarketplaceSettings } from '../../kernel/marketplace.ts'
import { faultsInAuctions } from './auction-rules.ts'
import { faultsOfPalette, paletteOf } from '../../kernel/palette.ts'
import { seconds } from '../../kernel/time.ts'

/** The largest fee: more would leave sellers less than half. In basis points. */
export const largestFee = 5_000

// A checkout page lives at least half an hour, and at most a day at a time.
const shortestPayment = 30 * seconds.minute
const longestPayment = 30 * seconds.day
const shortestStep = seconds.hour
// An access token lives five minutes without being looked up; the longest a session lives is thirty days.
const shortestIdle = 5 * seconds.minute
const longestIdle = 30 * seconds.day

/**
 * Whether a text is an origin just as a browser writes it, and one that strangers cannot speak for: over https, or from
 * the developer's own machine. `*`, `null` and `https://*.example` are none.
 */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { origin, protocol, hostname } = new URL(text)
  const own = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1'
  return origin === text && !text.includes('*') && (protocol === 'https:' || (protocol === 'http:' && own))
}

/** What is wrong with a marketplace's settings, in sentences for its operator; nothing when all is well. */
export function faultsIn({
  feeBasisPoints,
  idleTimeoutSeconds,
  brand,
  country,
  goods,
  discipline,
  complaints,
  feedback,
  messages,
  auctions,
  currency,
}: MarketplaceSettings): FieldFault[] {
  const faults: FieldFault[] = []
  if (feeBasisPoints > largestFee) faults.push({ path: 'fee_percent', message: 'The fee is 50 % at most.' })
  if (idleTimeoutSeconds !== null && (idleTimeoutSeconds < shortestIdle || idleTimeoutSeconds > longestIdle)) {
    faults.push({ path: 'idle_timeout_seconds', message: 'Give between 5 minutes and 30 days, or none.' })
  }
  return [
    ...faults,
    ...faultsInWindows(goods, country),
    ...faultsInDiscipline(discipline),
    ...faultsInHearing(complaints, feedback, country),
    ...faultsInMessages(messages),
    ...faultsInAuctions(auctions, currency),
    ...faultsInBrand(brand),
  ]
}

/**
 * The longest that a sale may hold money when everybody takes all their time: sent, not delivered, collected, returned.
 * That it is the longest way through the process of an order is held by a test of that process.
 */
export function longestSale(goods: MarketplaceSettings['goods']): number {
  return 2 * goods.dispatchWindow + 2 * goods.deliveryWindow + goods.inspectionWindow + 2 * goods.returnWindow
}

function faultsInWindows(goods: MarketplaceSettings['goods'], country: string): FieldFault[] {
  const faults: FieldFault[] = []
  if (goods.paymentWindow < shortestPayment || goods.paymentWindow > longestPayment) {
    faults.push({ path: 'goods.payment_window', message: 'Give between 30 minutes and 30 days to pay.' })
  }
  const steps = [
    ['goods.dispatch_window', goods.dispatchWindow],
    ['goods.delivery_window', goods.deliveryWindow],
    ['goods.inspection_window', goods.inspectionWindow],
    ['goods.return_window', goods.returnWindow],
  ] as const
  for (const [path, window] of steps) {
    if (window < shortestStep) faults.push({ path, message: 'Give an hour at least.' })
  }
  const most = longestHolding(country)
  if (longestSale(goods) > most) {
    const days = most / seconds.day
    const message = `With a second delivery and a return these windows may hold money for more than ${days} days, which is the longest a platform may.`
    faults.push({ path: 'goods', message })
  }
  return faults
}

function faultsInDiscipline(discipline: MarketplaceSettings['discipline']): FieldFault[] {
  const faults: FieldFault[] = []
  if (discipline.violationsToBlock < 1 || discipline.violationsToBlock > 20) {
    faults.push({ path: 'discipline.violations_to_block', message: 'Give between 1 and 20.' })
  }
  const spans = [
    ['discipline.counts_for', discipline.countsFor, 3 * 365],
    ['discipline.appeal_window', discipline.appealWindow, 90],
    ['discipline.decision_window', discipline.decisionWindow, 90],
  ] as const
  for (const [path, span, mostDays] of spans) {
    if (span < seconds.day || span > mostDays * seconds.day) {
      faults.push({ path, message: `Give between a day and ${mostDays} days.` })
    }
  }
  return faults
}

/** The longest that a complaint may last, and hold the money, when everybody takes all their time and one side appeals. */
export function longestCase(complaints: MarketplaceSettings['complaints']): number {
  const { answerWindow, appealWindow, decisionWindow } = complaints
  return answerWindow + decisionWindow + appealWindow + decisionWindow
}

function faultsInHearing(
  complaints: MarketplaceSettings['complaints'],
  { blindWindow }: MarketplaceSettings['feedback'],
  country: string,
): FieldFault[] {
  const most = 30
  const spans = [
    ['complaints.time_to_answer', complaints.answerWindow],
    ['complaints.time_to_appeal', complaints.appealWindow],
    ['feedback.blind_window', blindWindow],
  ] as const
  const faults: FieldFault[] = spans
    .filter(([, span]) => span < seconds.day || span > most * seconds.day)
    .map(([path]) => ({ path, message: `Give between a day and ${most} days.` }))
  // Those who decide may be away for a weekend, and a case that nobody decides has failed whoever complained.
  if (complaints.decisionWindow < 3 * seconds.day || complaints.decisionWindow > 60 * seconds.day) {
    faults.push({ path: 'complaints.time_to_decide', message: 'Give between 3 and 60 days to decide.' })
  }
  const bound = longestHolding(country)
  if (longestCase(complaints) > bound) {
    const days = bound / seconds.day
    const message = `With an appeal a complaint may take these times, the one to decide twice, and hold the money for more than ${days} days, which is the longest a platform may.`
    faults.push({ path: 'complaints.time_to_decide', message })
  }
  return faults
}

function faultsInMessages({ mailAfter }: MarketplaceSettings['messages']): FieldFault[] {
  if (mailAfter >= seconds.minute && mailAfter <= seconds.day) return []
  return [{ path: 'messages.mail_after', message: 'Give between a minute and a day.' }]
}

/** Each colour to blame once a sentence: a pale accent fails in many pairs, and the operator needs to hear it once. */
function faultsInBrand(brand: Brand): FieldFault[] {
  const told = faultsOfPalette(paletteOf(brand)).map(({ blame, message }) => ({ path: `brand.${blame}`, message }))
  return [...new Map(told.map((fault) => [fault.path + fault.message, fault])).values()]
}

type Described = Pick<
  MarketplaceSettings,
  | 'feeBasisPoints'
  | 'idleTimeoutSeconds'
  | 'sellerAccounts'
  | 'disputeLossBorneBy'
  | 'disputeFeeBorneBy'
  | 'allowedOrigins'
  | 'tellOfActing'
  | 'letters'
  | 'goods'
  | 'discipline'
  | 'complaints'
  | 'feedback'
  | 'messages'
  | 'auctions'
  | 'brand'
> & { name: string }

/** What differs between two states of the settings, by dotted name, before and after. */
export function differencesOf(
  before: Described,
  after: Described,
): Record<string, { before: unknown; after: unknown }> {
  const old = flat(before)
  const differing = Object.entries(flat(after)).filter(([name, value]) => old[name] !== value)
  return Object.fromEntries(differing.map(([name, value]) => [name, { before: old[name], after: value }]))
}

function flat({
  name,
  feeBasisPoints,
  idleTimeoutSeconds,
  sellerAccounts,
  disputeLossBorneBy,
  disputeFeeBorneBy,
  allowedOrigins,
  tellOfActing,
  letters,
  goods,
  discipline,
  complaints,
  feedback,
  messages,
  auctions: { increments, ...auctions },
  brand,
}: Described): Record<string, unknown> {
  const under = (prefix: string, values: object) => Object.entries(values).map(([key, value]) => [prefix + key, value])
  return Object.fromEntries([
    ['name', name],
    ['feeBasisPoints', feeBasisPoints],
    ['idleTimeoutSeconds', idleTimeoutSeconds],
    ['sellerAccounts', [...sellerAccounts].toSorted().join(', ')],
    ['disputeLossBorneBy', disputeLossBorneBy],
    ['disputeFeeBorneBy', disputeFeeBorneBy],
    ['allowedOrigins', [...allowedOrigins].toSorted().join(', ')],
    ['tellOfActing', tellOfActing],
    ...under('letters.', letters),
    ...under('goods.', goods),
    ...under('discipline.', discipline),
    ...under('complaints.', complaints),
    ...under('feedback.', feedback),
    ...under('messages.', messages),
    ...under('auctions.', auctions),
    ['auctions.increments', increments.map(({ below, step }) => `${below ?? ''}: ${step}`).join(', ')],
    ...under('brand.', plainly(brand)),
  ])
}

/** What an operator may set of a brand; the rest is the preset's. */
const plainly = ({ emblem: _emblem, tone: _tone, ...set }: Brand) => set
