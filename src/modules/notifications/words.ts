import { digitsOf, isCurrency } from '../../kernel/currency.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'

/** How a reader is spoken to: the marketplace's name, and figures and times as they are written where the reader is. */
export interface Words {
  marketplace: string
  locale: string
  /** A decimal amount and its currency: money('5000.00', 'PKR') is "Rs 5,000.00". */
  money(amount: string, currency: string): string
  /** An instant (RFC 3339) as date and time in the reader's zone, which is named. */
  moment(instant: string): string
  /** An instant (RFC 3339) as the day it is in the reader's zone. */
  day(instant: string): string
}

/** What a reader has chosen for themselves; null where the marketplace's own holds. */
export interface ReaderChoice {
  locale: string | null
  zone: string | null
}

/** The words for a reader in a marketplace. */
export function wordsFor(marketplace: Pick<Marketplace, 'name' | 'settings'>, reader?: ReaderChoice): Words {
  const locale = reader?.locale ?? marketplace.settings.locale
  const timeZone = reader?.zone ?? marketplace.settings.zone
  const date = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return {
    marketplace: marketplace.name,
    locale,
    money(amount, currency) {
      const digits = isCurrency(currency) ? digitsOf(currency) : 2
      const format = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
      // As text, which is exact; the library's types know only some of the texts it takes.
      return format.format(amount as `${number}`)
    },
    moment: (instant) =>
      new Intl.DateTimeFormat(locale, { ...date, hour: 'numeric', minute: '2-digit', timeZoneName: 'long' }).format(
        new Date(instant),
      ),
    day: (instant) => new Intl.DateTimeFormat(locale, date).format(new Date(instant)),
  }
}
