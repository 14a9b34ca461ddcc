import { expect, test } from 'vitest'
import { fitted } from './fitting.ts'

const long = (of: string, length: number) => ({ of, text: of.slice(0, 1).repeat(length) })
const together = (texts: readonly string[]) => texts.join('\n').length

test('[CO-5] what fits is left as it is', () => {
  expect(fitted([long('seller', 10), long('operator', 8)], 20)).toEqual(['ssssssssss', 'oooooooo'])
})

test('[CO-5] what is too long is shortened and says so; who said little is heard whole', () => {
  const [story = '', said = '', short = ''] = fitted(
    [long('order', 300), long('seller', 20_000), long('operator', 500)],
    20_000,
  )
  expect(together([story, said, short])).toBeLessThanOrEqual(20_000)
  expect([story.length, short.length]).toEqual([300, 500])
  expect(said.length).toBeGreaterThan(19_000)
  expect(said).toMatch(/^s+\n\[Shortened: this is the beginning of 20000 characters\.\]$/)
})

test('[CO-5] who says much again and again leaves the others their room, and each of their own texts is begun', () => {
  const said = [...Array.from({ length: 8 }, () => long('seller', 20_000)), long('operator', 20_000)]
  const texts = fitted(said, 20_000)
  expect(together(texts)).toBeLessThanOrEqual(20_000)
  expect(texts.at(-1)?.length).toBeGreaterThan(9_900)
  for (const text of texts.slice(0, -1)) expect(text.length).toBeGreaterThan(1_200)
})

test('[CO-5] no character is cut in two, and nothing is longer than its room however small that is', () => {
  const [cut = ''] = fitted([{ of: 'seller', text: '🧾'.repeat(500) }], 102)
  expect(cut.isWellFormed()).toBe(true)
  expect(
    together(
      fitted(
        Array.from({ length: 50 }, () => long('seller', 40)),
        60,
      ),
    ),
  ).toBeLessThanOrEqual(60)
})
