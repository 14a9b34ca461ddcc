import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/* A promise names the test that holds it. That test must be there, under that name: a promise of nobody's is a wish. */

const root = join(import.meta.dirname, '..', '..')

interface Held {
  title: string
  file: string
}

/** The tests that a page names: links whose words are a test's name and whose end is its file. */
function testsNamedBy(page: string, text: string): Held[] {
  return [...text.matchAll(/\[([^\]]+)\]\(([^)\s]+\.test\.ts)\)/g)].map(([, title = '', path = '']) => ({
    title: title.replaceAll(/\s+/g, ' '),
    file: join(dirname(page), path),
  }))
}

/** The names of the tests of a file, without the numbers of what they prove. */
function titlesIn(source: string): Set<string> {
  const called = source.matchAll(/\(\s*(['"`])((?:\\.|(?!\1)[^\\\n])*)\1\s*,/g)
  return new Set(
    [...called].map(([, , title = '']) => title.replaceAll(/^(?:\[[A-Z]+-\d+\] )+/g, '').replaceAll('\\', '')),
  )
}

const unheld = (named: readonly Held[], read: (file: string) => string | undefined) =>
  named
    .filter(({ title, file }) => !titlesIn(read(file) ?? '').has(title))
    .map(({ title, file }) => `${file}: ${title}`)

const fromDisk = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined)

test.each([
  ['docs/guarantees.md', 40],
  ['SECURITY.md', 30],
] as const)('[CO-18] every promise of %s is held by a test of that name', (page, least) => {
  const text = readFileSync(join(root, page), 'utf8')
  const named = testsNamedBy(page, text)
  expect(named.length).toBeGreaterThanOrEqual(least)
  expect(unheld(named, fromDisk)).toEqual([])
  const promises = [...text.matchAll(/^- .*(?:\n {2}.*)*/gm)].map(([promise]) => promise)
  const wishes = promises.filter((promise) => testsNamedBy(page, promise).length === 0 && !promise.startsWith('- Not '))
  expect(wishes).toEqual([])
})

test('[CO-18] a promise whose test is gone, or has another name, is found', () => {
  const named = testsNamedBy(
    'docs/page.md',
    'We promise. [it holds](../a.test.ts) [it is gone](../a.test.ts) [no](../b.test.ts)',
  )
  const read = (file: string) => (file === 'a.test.ts' ? `test('[CO-1] [CO-2] it holds', () => {})` : undefined)
  expect(unheld(named, read)).toEqual(['a.test.ts: it is gone', 'b.test.ts: no'])
})
