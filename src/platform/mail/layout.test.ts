import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { madeinpkKit } from '../../presets/brands/madeinpk.ts'
import { layOut, type MailBrand } from './layout.ts'

const look = madeinpkKit.brand
const brand: MailBrand = { name: 'Made in PK', look, baseUrl: 'https://madeinpk.example', locale: 'en-PK' }
const mail = {
  title: 'Your order is paid',
  greeting: 'Dear Amna,',
  paragraphs: ['We hold the money until the parcel is with you.'],
  facts: [['Order', 'A-1001']] as const,
  button: { label: 'See the order', url: 'https://madeinpk.example/orders/1?a=1&b=2' },
  footer: 'You get this because you bought something.',
  unsubscribeUrl: 'https://madeinpk.example/stop',
}

test('[CO-6] an e-mail says the same in plain text and in the marketplace’s look', () => {
  const { text, html } = layOut(brand, mail)
  for (const part of ['Your order is paid', 'Dear Amna,', 'We hold the money', 'A-1001', 'See the order', 'Made in PK'])
    expect([part, text.includes(part), html.includes(part)]).toEqual([part, true, true])
  expect(text).toContain('https://madeinpk.example/orders/1?a=1&b=2')
  expect(html).toContain('href="https://madeinpk.example/orders/1?a=1&amp;b=2"')
  expect(html).toContain(`background:${look.accent}`)
  // Whoever sees no button has the address to read, and no picture is fetched from anywhere.
  expect(html).toContain('>https://madeinpk.example/orders/1?a=1&amp;b=2</a>')
  expect(html.match(/src="[^"]*"/g)).toEqual(['src="cid:mark@letter"'])
})

test('[CO-20] whatever is typed, no markup of it reaches the page', () => {
  assert(
    property(string({ unit: constantFrom('<', '>', '"', "'", '&', 'a', '/', ' ') }), (typed) => {
      const evil = { ...mail, title: typed, paragraphs: [typed], facts: [[typed, typed]] as const, footer: typed }
      const tags = (html: string) => html.match(/<[^>]*>/g)
      const { html } = layOut({ ...brand, name: typed }, evil)
      const { html: calm } = layOut({ ...brand, name: 'x' }, { ...mail, title: 'x', footer: 'x' })
      expect(tags(html)).toEqual(tags(calm))
    }),
  )
})

test('[CO-20] a colour cannot carry style, and a button leads to the web only', () => {
  expect(layOut({ ...brand, look: { ...look, accent: 'red;background:url(x)' } }, mail).html).not.toContain('url(x)')
  expect(() => layOut(brand, { ...mail, button: { label: 'x', url: 'javascript:alert(1)' } })).toThrow('no web address')
})

test('[CO-6] Urdu is written from right to left', () => {
  const { html, text } = layOut({ ...brand, locale: 'ur-PK' }, { ...mail, unsubscribeFromAllUrl: mail.unsubscribeUrl })
  expect(html).toContain('<html lang="ur-PK" dir="rtl">')
  for (const part of [html, text]) {
    expect(part).toContain('ای میل بند کریں')
    expect(part).not.toMatch(/unsubscribe/i)
  }
})
