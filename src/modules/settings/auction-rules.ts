import { chargeStepOf, type Currency } from '../../kernel/currency.ts'
import type { FieldFault } from '../../kernel/errors.ts'
import type { AuctionSettings } from '../../kernel/marketplace.ts'
import { parseAmount } from '../../kernel/money.ts'
import { seconds, spanInWords } from '../../kernel/time.ts'

// From a bid in the last half minute on nobody could answer it; what is longer than an hour is no end.
const bounds = [
  ['soft_close', 'softClose', 30, seconds.hour],
  ['hard_end_after', 'hardEndAfter', 0, seconds.day],
  ['shortest', 'shortest', 5 * seconds.minute, 30 * seconds.day],
  ['longest', 'longest', seconds.hour, 90 * seconds.day],
  ['ahead_at_most', 'aheadAtMost', seconds.hour, 365 * seconds.day],
] as const

/** What is wrong with how a marketplace auctions, in sentences for its operator. */
export function faultsInAuctions(auctions: AuctionSettings, currency: Currency): FieldFault[] {
  const faults: FieldFault[] = bounds
    .filter(([, name, least, most]) => auctions[name] < least || auctions[name] > most)
    .map(([path, , least, most]) => ({
      path: `auctions.${path}`,
      message: `Give between ${spanInWords(least)} and ${spanInWords(most)}.`,
    }))
  if (auctions.hardEndAfter < auctions.softClose) {
    faults.push({ path: 'auctions.hard_end_after', message: 'Give no less than a late bid moves the end by.' })
  }
  if (auctions.longest < auctions.shortest) {
    faults.push({ path: 'auctions.longest', message: 'The longest is no shorter than the shortest.' })
  }
  const ladder = faultInLadder(auctions.increments, currency)
  return ladder ? [...faults, { path: 'auctions.increments', message: ladder }] : faults
}

/** Bands rise to an open end, each by a step that can be charged. */
function faultInLadder(ladder: AuctionSettings['increments'], currency: Currency): string | undefined {
  const amountIn = (text: string) => {
    const amount = parseAmount(text, currency)
    return typeof amount === 'bigint' && amount > 0n && amount % chargeStepOf(currency) === 0n ? amount : undefined
  }
  let before = 0n
  for (const [place, { below, step }] of ladder.entries()) {
    const isLast = place === ladder.length - 1
    if (amountIn(step) === undefined) return `"${step}" is no step by which bids can rise.`
    if (isLast !== (below === null)) return 'The last band, and only that, has no upper price.'
    if (below === null) continue
    const bound = amountIn(below)
    if (bound === undefined || bound <= before) return `"${below}" does not follow the band before it.`
    before = bound
  }
  return ladder.length === 0 ? 'Give one band at least.' : undefined
}
