import { expect, test } from 'vitest'
import { madeinpk } from '../../presets/madeinpk.ts'
import { type NoticeKind, noticeKinds, sentencesOf } from './notice.ts'
import { wordsFor } from './words.ts'

const paid: NoticeKind<{ order: string; amount: string; currency: string; at: string }> = {
  kind: 'order-paid',
  mailed: true,
  title: ({ order }) => `Order ${order} is paid`,
  body: ({ amount, currency, at }, words) => `${words.money(amount, currency)} arrived on ${words.moment(at)}.`,
  link: ({ order }) => `/orders/${order}`,
}
const marketplace = { name: 'MadeInPK', settings: madeinpk }
const data = { order: 'A-1', amount: '5000.00', currency: 'PKR', at: '2026-03-24T20:30:00.000Z' }
// Formatters put narrow and no-break spaces where a plain one is read.
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test("[CO-6] a notice is written in the reader's language and zone, which is named; else in the marketplace's", () => {
  const kinds = noticeKinds([paid as NoticeKind])
  const here = sentencesOf(kinds, { kind: 'order-paid', data }, wordsFor(marketplace, { locale: null, zone: null }))
  expect(here).toMatchObject({ title: 'Order A-1 is paid', link: '/orders/A-1' })
  expect(plain(here.body)).toBe('Rs 5,000.00 arrived on 25 March 2026 at 1:30 am Pakistan Standard Time.')
  const abroad = wordsFor(marketplace, { locale: 'de-DE', zone: 'Europe/Berlin' })
  const there = sentencesOf(kinds, { kind: 'order-paid', data }, abroad)
  expect(plain(there.body)).toBe('5.000,00 PKR arrived on 24. März 2026 um 21:30 Mitteleuropäische Normalzeit.')
})

test('[CO-6] amounts keep every digit the currency has, and no float comes between', () => {
  const words = wordsFor(marketplace, { locale: 'en-GB', zone: 'UTC' })
  expect(plain(words.money('90071992547409.91', 'USD'))).toBe('US$90,071,992,547,409.91')
  expect(plain(words.money('1200', 'JPY'))).toBe('JP¥1,200')
  expect(plain(words.money('1.500', 'KWD'))).toBe('KWD 1.500')
})

test('[CO-6] a notice of a kind that is declared no more can still be read', () => {
  const words = wordsFor(marketplace)
  expect(sentencesOf(noticeKinds([]), { kind: 'order-paid', data }, words)).toEqual({
    title: 'order paid',
    body: '',
    link: null,
  })
})

test('[CO-6] two modules cannot declare one kind', () => {
  expect(() => noticeKinds([paid as NoticeKind, paid as NoticeKind])).toThrow(
    'two kinds of notice are named order-paid',
  )
})
