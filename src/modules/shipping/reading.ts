import type { Currency } from '../../kernel/currency.ts'
import { parseAmount } from '../../kernel/money.ts'
import { noSuchAmount } from './errors.ts'
import { abroad, home, type Typed } from './rules.ts'
import type { RatesInput } from './schema.ts'

/** Rates as they were sent, in minor units, each with where it stands on the wire. @throws Refusal amount_malformed */
export function readRates(input: RatesInput, currency: Currency): Typed[] {
  const read = (text: string, path: string): bigint => {
    const minor = parseAmount(text, currency)
    if (typeof minor === 'string') throw noSuchAmount(path)
    return minor
  }
  const typed = (given: RatesInput['home'], path: string, zone: string): Typed => {
    const { first, further, free_from: free } = given
    return {
      path,
      zone,
      rate: {
        first: read(first, `${path}.first`),
        further: read(further, `${path}.further`),
        freeFrom: free == null ? null : read(free, `${path}.free_from`),
      },
    }
  }
  return [
    typed(input.home, 'home', home),
    ...(input.abroad ? [typed(input.abroad, 'abroad', abroad)] : []),
    ...input.provinces.map(({ province, ...rate }, place) => typed(rate, `provinces.${place}`, province)),
  ]
}
