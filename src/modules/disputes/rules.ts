import type { MoneyMove, Transition } from '../../engine/process.ts'
import type { HistoryRow } from '../../engine/store.ts'
import { endingWords } from '../payments/index.ts'
import { fitted } from './fitting.ts'
import { openStates, type Dispute, type Evidence } from './subjects.ts'

/**
 * What there is of a dispute's money: minor units that Stripe has taken and not given back, and whether it has given any back
 * since it last took some.
 */
export interface Taken {
  claim: bigint
  returned: boolean
}

/**
 * Our step that leads to where Stripe says the dispute stands; undefined when it stands there, is on its way, or Stripe
 * has a word for it that we do not know. What the word says counts as far as the money says the same: who is said to have
 * prevented it has lost what was taken, and nothing is won before it has come back.
 */
export function stepTowards(status: string, state: string, taken: Taken): string | undefined {
  const wanted = wantedBy(status, taken)
  if (!wanted || !openStates.includes(state) || state === wanted.state) return undefined
  // What Stripe says may be older than what we have just sent; its next word tells.
  if (wanted.state === 'needs_response' && !['told', 'under_review'].includes(state)) return undefined
  return wanted.step
}

const asked = { state: 'needs_response', step: 'ask' }
const reviewed = { state: 'under_review', step: 'review' }
const won = { state: 'won', step: 'win' }
const lost = { state: 'lost', step: 'lose' }
const closed = { state: 'closed', step: 'close' }

/** Stripe's words, those for inquiries too. An appeal is answered at Stripe: it wants other evidence, and may cost more. */
const wantedByWord: Readonly<Record<string, (taken: Taken) => { state: string; step: string }>> = {
  needs_response: () => asked,
  warning_needs_response: () => asked,
  under_review: () => reviewed,
  warning_under_review: () => reviewed,
  appeal_needs_response: () => reviewed,
  appeal_under_review: () => reviewed,
  warning_closed: ({ claim }) => (claim > 0n ? lost : closed),
  // The card network has settled it before it became a dispute: mostly by giving the payer their money back.
  prevented: ({ claim }) => (claim > 0n ? lost : closed),
  won: ({ claim, returned }) => (claim > 0n && !returned ? reviewed : won),
  lost: () => lost,
}

function wantedBy(status: string, taken: Taken) {
  return Object.hasOwn(wantedByWord, status) ? wantedByWord[status]?.(taken) : undefined
}

/** Whether a word of Stripe's for how a dispute stands has a meaning here. */
export function isKnownWord(status: string): boolean {
  return Object.hasOwn(wantedByWord, status)
}

/**
 * Whether somebody has to look at Stripe: it has an appeal, a word that means nothing here, or one under which the bank asks
 * for the money of a dispute that was over here.
 */
export function wantsALook(status: string, state: string): boolean {
  if (status.startsWith('appeal_') || !isKnownWord(status)) return true
  return !openStates.includes(state) && !endingWords.includes(status)
}

/** Whether what Stripe has taken for a dispute that was decided otherwise here will not come back. */
export function isTakenForGood(status: string, { claim }: Taken): boolean {
  return claim > 0n && endingWords.includes(status) && status !== 'won'
}

/** Whether a dispute was won, and what the bank gave back is less than it had taken: no more will come. */
export function isLeftByTheBank(status: string, { claim, returned }: Taken): boolean {
  return status === 'won' && claim > 0n && returned
}

/** Who bears what, as it was frozen into the deal. */
export interface Bearing {
  loss: 'seller' | 'house'
  fee: 'seller' | 'house'
}

/** Deals made before there was such a rule go by the first one: sellers bear the loss, the house the fee. */
export function bearingOf(policy: Readonly<Record<string, unknown>>): Bearing {
  return {
    loss: policy['disputeLossBorneBy'] === 'house' ? 'house' : 'seller',
    fee: policy['disputeFeeBorneBy'] === 'seller' ? 'seller' : 'house',
  }
}

/** What the buyer keeps, with the words of whose money that is. Of a surplus the deal gives nothing, whatever was agreed. */
export function withBearer(moves: readonly MoneyMove[], { loss }: Bearing, surplus: boolean): MoneyMove[] {
  const meaning = surplus ? lostOfSurplus : loss === 'seller' ? lostBySeller : lostByHouse
  return moves.map((move) => (move.to === 'buyer' ? { ...move, meaning } : move))
}

const lostBySeller =
  'stays with the buyer: it is taken from what is held for the deal, and from what the seller was paid for it'
const lostByHouse =
  'stays with the buyer: it is taken from what is held for the deal, and beyond that from the marketplace'

const lostOfSurplus =
  'stays with the buyer: it is taken from what came too late or twice and is still here, and beyond that from the marketplace'

/** What the bank is told, in Stripe's fields: what happened by the deal's history, and what was said. Plain text. */
export interface EvidenceText {
  uncategorized_text: string
  shipping_carrier?: string
  shipping_tracking_number?: string
  uncategorized_file?: string
  receipt?: string
  customer_communication?: string
  shipping_documentation?: string
  service_documentation?: string
}

// Stripe has one place for a file of each sort, and none for several of one: they are filled in this order.
const filePlaces = [
  'uncategorized_file',
  'receipt',
  'customer_communication',
  'shipping_documentation',
  'service_documentation',
] as const

/** So many files go to the bank. */
export const mostFiles = filePlaces.length

/** What Stripe takes as a file of the evidence, by media type. */
export const fileTypes: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg']

/** Whether every file is at Stripe by now, or will never be. */
export function isAtStripe({ file }: Pick<Evidence, 'file'>): boolean {
  return file === null || file.stripeId !== null || file.error !== null
}

// Stripe takes so many characters in one field.
const longest = 20_000

/** Puts the evidence together. What happened and each side's words share the room; what is shortened says so. */
export function evidenceFrom(
  reference: string,
  history: readonly HistoryRow[],
  steps: Readonly<Record<string, Pick<Transition<never>, 'label'>>>,
  said: readonly Evidence[],
): EvidenceText {
  const happened = history.map((row) => {
    const note = row.input['tracking_number'] ?? row.input['reason']
    const label = steps[row.transition]?.label ?? row.transition
    return `${row.at.toISOString()} ${label}, by the ${row.acted_as}${typeof note === 'string' ? `: ${note}` : ''}`
  })
  const words = said.map(({ authorRole, createdAt, text, file }) => ({
    of: authorRole,
    text: [
      `The ${authorRole}, ${createdAt.toISOString()}:`,
      ...(file ? [`(file: ${file.name})`] : []),
      ...(text ? [text] : []),
    ].join('\n'),
  }))
  const files = said.flatMap(({ file }) => (file?.stripeId ? [file.stripeId] : []))
  const story = { of: 'the order', text: [`Order ${reference}. What happened:`, ...happened, ''].join('\n') }
  const text = fitted([story, ...words], longest).join('\n')
  const parcel = history.findLast(({ input, acted_as: role }) => role === 'seller' && input['carrier'])?.input
  return {
    uncategorized_text: text,
    ...Object.fromEntries(files.slice(0, mostFiles).map((file, place) => [filePlaces[place], file])),
    ...(parcel && {
      shipping_carrier: String(parcel['carrier']),
      shipping_tracking_number: String(parcel['tracking_number']),
    }),
  }
}

/** Until the evidence is on its way, more can be said. */
export function mayBeAddedTo(state: string): boolean {
  return ['told', 'needs_response', 'unanswered'].includes(state)
}

/** What the policy is asked about. */
export function factsOf(dispute: Pick<Dispute, 'parties'>) {
  return { sellerId: dispute.parties['seller'] }
}
