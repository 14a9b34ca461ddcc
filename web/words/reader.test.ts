import { expect, test } from 'vitest'
import { chooseReader } from './reader.ts'

const asking = (headers: Record<string, string> = {}) => new Request('http://madeinpk.localhost/', { headers })
const marketplace = { locale: 'en-PK', zone: 'Asia/Karachi' }

test('[CO-12] a member’s own choice goes before the browser’s wish, also when it is the marketplace’s own language', () => {
  const urdu = asking({ 'accept-language': 'ur' })
  expect(chooseReader(urdu, { marketplace, member: { chosen_locale: 'en-PK' } }).language).toBe('en')
  expect(chooseReader(urdu, { marketplace, member: { chosen_locale: null } }).language).toBe('ur')
  expect(chooseReader(asking(), { marketplace, member: { chosen_locale: 'ur-PK' } }).locale).toBe('ur-PK')
})

test('[CO-12] the language switched to in this browser goes before every other', () => {
  const switched = asking({ cookie: 'language=ur', 'accept-language': 'en' })
  expect(chooseReader(switched, { marketplace, member: { chosen_locale: 'en-PK' } }).language).toBe('ur')
})
