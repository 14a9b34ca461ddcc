import type { Currency } from '../../../kernel/currency.ts'
import { parseAmount } from '../../../kernel/money.ts'

/** From the band before up to `below` (excluded) bids go by `step`. Minor units; the last band has no end. */
export interface Band {
  below: bigint | null
  step: bigint
}

/** The steps by which bids rise, band by band. */
export type Ladder = readonly Band[]

/** A ladder as presets and frozen policies hold it: decimals of the auction's currency. */
export type LadderText = readonly { below: string | null; step: string }[]

/**
 * Reads a ladder.
 * @throws Error naming what is wrong with it: a ladder is the marketplace's own, so a wrong one is a fault of ours
 */
export function readLadder(text: LadderText, currency: Currency): Ladder {
  const amount = (decimal: string) => {
    const read = parseAmount(decimal, currency)
    if (typeof read !== 'bigint' || read <= 0n) throw new Error(`'${decimal}' is no step of bids in ${currency}`)
    return read
  }
  const ladder = text.map(({ below, step }) => ({ below: below === null ? null : amount(below), step: amount(step) }))
  const ends = ladder.map(({ below }) => below)
  const rises = ends.every((end, at) => at === 0 || (end ?? Infinity) > (ends[at - 1] ?? Infinity))
  const lastIsOpen = ends.length > 0 && ends.findIndex((end) => end === null) === ends.length - 1
  if (!rises || !lastIsOpen)
    throw new Error(`the bands of bids in ${currency} do not follow one another to an open end`)
  return ladder
}

/** By how much the next bid must be above `price`. Minor units. */
export function incrementAt(ladder: Ladder, price: bigint): bigint {
  const band = ladder.find(({ below }) => below === null || price < below)
  if (!band) throw new Error('a ladder of bids ends below a price')
  return band.step
}
