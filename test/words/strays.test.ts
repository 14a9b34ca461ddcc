import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { notConverted } from './not-converted.ts'
import { straysIn } from './strays.ts'

const root = join(import.meta.dirname, '../..')
const files = globSync('web/**/*.{ts,tsx}', {
  cwd: root,
  exclude: (path) => /(^|\/)(build|\.react-router)$|\.(test|d)\.ts$/.test(String(path)),
})
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()

// Shown in development alone, to who builds pages: not a word of it reaches a reader.
const forBuilders = /^web\/pages\/styleguide\//

const waits = (path: string) => notConverted.find((place) => path.startsWith(place))
const strays = (path: string) =>
  straysIn(path, readFileSync(join(root, path), 'utf8')).map(({ line, text }) => `${path}:${line} ${text}`)

test('[CO-12] what people read stands in the message files', () => {
  expect(files.filter((path) => !waits(path) && !forBuilders.test(path)).flatMap(strays)).toEqual([])
})

test('[CO-12] what waits to be converted has something to convert: the list only shrinks', () => {
  const needed = new Set(files.filter((path) => strays(path).length > 0).map(waits))
  expect(notConverted.filter((place) => !needed.has(place))).toEqual([])
})

test('[CO-12] words outside of the message files are found wherever they may stand', () => {
  const page = `
export default function Page({ t, many, name }) {
  const columns = [{ heading: 'Price', cell: () => null }]
  return (
    <Panel title="Your cups" className="not for people" id={'nor this'}>
      Hello there
      <img alt={many ? 'Many cups' : t('one')} src="/cups.png" />
      <input placeholder={\`Cups of \${name}\`} name="cup" type="text" />
      {many && 'A lot of them'}
      {many ? <b>{t('many')}</b> : 'None at all'}
      {name || 'Somebody'} · 5 × {t('cups', { label: t('x') })}
      <Link to="/cups/all">{t('all')}</Link>
    </Panel>
  )
}`
  expect(straysIn('page.tsx', page).map(({ text }) => text)).toEqual([
    'Price',
    'Your cups',
    'Hello there',
    'Many cups',
    'Cups of',
    'A lot of them',
    'None at all',
    'Somebody',
  ])
})

test('[CO-12] words are found in a file without markup too, but for what is said to whoever mends the program', () => {
  const action = `
export async function action() {
  if (gone) throw new Error('This cannot happen.')
  const labels = { first: 'The first of them', 'x-y': 'not-for-people', code: 'GET', title: t('x') }
  return again({ detail: 'Not this time.', code: 'not_now' }, many ? 'Choose another one' : undefined)
}`
  expect(straysIn('action.server.ts', action).map(({ text }) => text)).toEqual([
    'The first of them',
    'Not this time.',
    'Choose another one',
  ])
})
