import { expect, test } from 'vitest'
import { contrastOf, readableContrast } from '../kernel/contrast.ts'
import { presets } from './all.ts'

test('[CO-12] contrast is what WCAG says it is', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1)
  // The well-known greys on either side of 4.5 on white.
  expect(contrastOf('#767676', '#ffffff')).toBeGreaterThan(readableContrast)
  expect(contrastOf('#777777', '#ffffff')).toBeLessThan(readableContrast)
})

test.each([...presets.values()])('[PK-1] in $slug nobody can give themselves a staff role', ({ roles }) => {
  const taken = roles.filter(({ selfAssigned }) => selfAssigned).map(({ name }) => name)
  expect(taken).not.toContain('operator')
  expect(taken).not.toContain('superadmin')
})

test('[CO-1] registration in the house is closed, and open with buyer and seller where goods are traded', () => {
  const open = [...presets.values()].map(({ slug, roles }) => [
    slug,
    roles.filter(({ selfAssigned }) => selfAssigned).map(({ name }) => name),
  ])
  expect(Object.fromEntries(open)).toEqual({
    house: [],
    madeinpk: ['buyer', 'seller'],
    designia: ['buyer', 'seller'],
  })
})

test.each([...presets.values()])('[CO-16] $slug names a zone and a locale that exist', ({ zone, locale }) => {
  expect(new Intl.DateTimeFormat(locale, { timeZone: zone }).resolvedOptions().timeZone).toBe(zone)
})

test('[PK-11] [PK-14] madeinpk takes 2 % and gives 48 hours to pay; [DS-4] designia gives 72', () => {
  expect(presets.get('madeinpk')).toMatchObject({ feeBasisPoints: 200, goods: { paymentWindow: 172_800 } })
  expect(presets.get('designia')?.goods.paymentWindow).toBe(259_200)
})
