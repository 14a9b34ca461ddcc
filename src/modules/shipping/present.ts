import type { z } from 'zod'
import type { Currency } from '../../kernel/currency.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { abroad, home, type Rate, type Tariff } from './rules.ts'
import type { rateShape, tariffShape } from './schema.ts'

/** A province as rates name it. */
export interface Place {
  id: string
  name: string
  local_name: string
}

export function presentRate(rate: Rate, currency: Currency): z.input<typeof rateShape> {
  const inWords = (minor: bigint) => formatAmount(minor, currency)
  return {
    first: inWords(rate.first),
    further: inWords(rate.further),
    free_from: rate.freeFrom === null ? null : inWords(rate.freeFrom),
  }
}

/** A tariff on the wire, its provinces in the order of their names; null of one without rates. */
export function presentTariff(tariff: Tariff | null, places: readonly Place[]): z.input<typeof tariffShape> | null {
  const elsewhere = tariff?.rates.get(home)
  if (!tariff || !elsewhere) return null
  const { number, country, currency, rates, setAt } = tariff
  const far = rates.get(abroad)
  return {
    number,
    country,
    currency,
    home: presentRate(elsewhere, currency),
    abroad: far ? presentRate(far, currency) : null,
    provinces: places.flatMap(({ id, name, local_name }) => {
      const rate = rates.get(id)
      return rate ? [{ province: { id, name, local_name }, ...presentRate(rate, currency) }] : []
    }),
    set_at: onTheWire(setAt),
  }
}

/** Whose rates these are. */
export function sourceOf(tariff: Tariff | null): 'seller' | 'house' | 'in_price' {
  if (!tariff) return 'in_price'
  return tariff.ownerId === null ? 'house' : 'seller'
}
