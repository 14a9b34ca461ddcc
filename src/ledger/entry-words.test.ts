import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { entryWords } from './entry-words.ts'

const folder = new URL('.', import.meta.url)
const recipes = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
const kinds = recipes.flatMap((name) =>
  [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\bentry\(\s*'([a-z-]+)'/g)].map(([, kind]) => kind ?? ''),
)

test('[CO-4] each kind of entry that a recipe posts is said in words', () => {
  expect(kinds.length).toBeGreaterThan(20)
  expect(kinds.filter((kind) => !Object.hasOwn(entryWords, kind))).toEqual([])
})

test('[CO-4] the words are sentences', () => {
  for (const sentence of Object.values(entryWords)) expect(sentence).toMatch(/^[A-Z].*\.$/)
})
