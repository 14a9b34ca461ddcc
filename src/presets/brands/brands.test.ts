import { expect, test } from 'vitest'
import { contrastOf } from '../../kernel/contrast.ts'
import { faultsOfPalette, mix, paletteOf } from '../../kernel/palette.ts'
import { brandKits } from './all.ts'

test.each(brandKits)(
  '[CO-12] every pair of colours $slug puts on one another is clear, light and dark',
  ({ brand }) => {
    expect(faultsOfPalette(paletteOf(brand))).toEqual([])
  },
)

test('[CO-12] a colour without contrast is named with the pair it fails in', () => {
  const brand = brandKits[0]?.brand
  if (!brand) throw new Error('there is no brand')
  const faults = faultsOfPalette(paletteOf({ ...brand, accent: '#ffcc00' }))
  expect(new Set(faults.map(({ blame }) => blame))).toEqual(new Set(['accent']))
  expect(faults).toContainEqual(expect.objectContaining({ theme: 'light', colour: 'on_accent', on: 'accent' }))
  expect(faults).toContainEqual(expect.objectContaining({ theme: 'light', colour: 'accent', on: 'page' }))
})

test('[CO-12] colours mixed half and half lie between the two, and all of one is that one', () => {
  expect(mix('#9a3412', '#ffffff', 1)).toBe('#9a3412')
  expect(mix('#9a3412', '#fbf6ef', 0)).toBe('#fbf6ef')
  const between = contrastOf(mix('#000000', '#ffffff', 0.5), '#ffffff')
  expect(between).toBeGreaterThan(1)
  expect(between).toBeLessThan(21)
})

test('[CO-12] every brand is drawn, speaks, and no two are the same', () => {
  for (const { brand } of brandKits) {
    expect(brand.emblem.length).toBeGreaterThan(0)
    expect(brand.tone.length).toBeGreaterThan(0)
    for (const { d } of brand.emblem) expect(d).toMatch(/^[MmLlHhVvCcSsQqAaZz0-9 .,-]+$/)
  }
  expect(new Set(brandKits.map(({ brand }) => brand.accent)).size).toBe(brandKits.length)
  expect(new Set(brandKits.map(({ brand }) => JSON.stringify(brand.emblem))).size).toBe(brandKits.length)
})
