import { expect, test } from 'vitest'
import { type Body, body, isTooLong, picturesIn } from './body.ts'
import { differencesBetween } from './differences.ts'
import { isOwnPlace, isSafeHref } from './hrefs.ts'
import { newPage } from './schema.ts'
import { settle } from './settle.ts'

const paragraph = (text: string, marks: object[] = []) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }],
})
const row = (type: string, cells: number, attrs: object = {}, held: object = paragraph('x')) => ({
  type: 'tableRow',
  content: Array.from({ length: cells }, () => ({
    type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    content: [held],
  })),
})
const table = (...content: object[]) => ({ type: 'table', attrs: { caption: 'Sizes' }, content })
const page = (...content: object[]) => ({ type: 'doc', content })
const takes = (given: unknown) => body.safeParse(given).success
const linked = (href: string) => page(paragraph('here', [{ type: 'link', attrs: { href } }]))

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\u200b:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'ftp://example.com',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/a//evil.example',
  'https://user:password@example.com',
  'https://',
  'evil.example',
  '',
])('[CO-20] a link to %j is no link of a page', (href) => {
  expect([href, takes(linked(href))]).toEqual([href, false])
  expect(takes(page({ type: 'button', attrs: { label: 'x', href, look: 'main' } }))).toBe(false)
})

test.each([
  'https://example.com/a?b=c#d',
  'http://example.com',
  'mailto:a@example.com',
  'tel:+923001234567',
  '/help#paying',
  '#top',
])('[CO-11] a link to %j is one', (href) => {
  expect([href, takes(linked(href))]).toEqual([href, true])
})

test('[CO-20] whatever is not listed is refused: raw markup, scripts, frames, pictures from elsewhere, attributes of one’s own', () => {
  const hostile = [
    { type: 'html', content: '<script>alert(1)</script>' },
    { type: 'script', content: [] },
    { type: 'iframe', attrs: { src: 'https://evil.example' } },
    { type: 'image', attrs: { src: 'x', onerror: 'alert(1)' } },
    { type: 'picture', attrs: { id: 'https://evil.example/x.png', alt: 'x' } },
    { type: 'picture', attrs: { id: '0198f3a0-0000-7000-8000-000000000001', alt: '' } },
    { type: 'paragraph', attrs: { style: 'position:fixed' }, content: [] },
    { type: 'paragraph', attrs: { onclick: 'alert(1)' } },
    { type: 'heading', attrs: { level: 1 } },
    { type: 'heading', attrs: { level: 2, class: 'x' } },
    { type: '__proto__' },
    { type: 'constructor' },
    paragraph('x', [{ type: 'link', attrs: { href: '/a', onclick: 'alert(1)' } }]),
    paragraph('x', [{ type: 'link', attrs: { href: '/a', target: '_blank' } }]),
    paragraph('x', [{ type: 'style', attrs: { color: 'red' } }]),
    { type: 'table', attrs: { caption: '' }, content: [] },
    { type: 'table', attrs: { caption: '', style: 'x' }, content: [row('tableCell', 1)] },
    { type: 'table', attrs: { caption: '' }, content: [row('tableCell', 2), row('tableCell', 1)] },
    { type: 'table', attrs: { caption: '' }, content: [row('tableCell', 1), row('tableHeader', 1)] },
    { type: 'table', attrs: { caption: '' }, content: [row('tableCell', 13)] },
    { type: 'table', attrs: { caption: '' }, content: [row('tableCell', 1, { colspan: 2 })] },
    { type: 'table', attrs: { caption: '' }, content: [row('tableCell', 1, {}, { type: 'table' })] },
    { type: 'callout', attrs: { tone: 'note' }, content: [table(row('tableCell', 1))] },
    { type: 'columns', content: [{ type: 'column', content: [{ type: 'columns', content: [] }] }] },
  ]
  for (const block of hostile) expect([block, takes(page(block))]).toEqual([block, false])
  // What looks like markup is text, and stays text.
  const settled = settle(
    newPage.parse({
      kind: 'page',
      language: 'en',
      path: 'x',
      title: 'x',
      body: page(paragraph('<img src=x onerror=alert(1)>')),
    }),
  )
  expect(settled.body.content).toEqual([paragraph('<img src=x onerror=alert(1)>')])
})

test('[CO-11] a table is taken: heads above or none, and beside other blocks in columns', () => {
  const headed = table(row('tableHeader', 2), row('tableCell', 2))
  expect(takes(page(headed, table(row('tableCell', 12))))).toBe(true)
  const column = { type: 'column', content: [headed] }
  expect(takes(page({ type: 'columns', content: [column, column] }))).toBe(true)
})

test('[CO-20] a page that is too deep or too long is refused, and neither takes the program’s breath', () => {
  const nested = (depth: number): object =>
    depth === 0
      ? paragraph('x')
      : { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('x'), nested(depth - 1)] }] }
  expect(takes(page(nested(5_000)))).toBe(false)
  const marks = Array.from({ length: 7 }, () => ({ type: 'bold' }))
  expect(takes(page(paragraph('x', marks)))).toBe(false)
  expect(takes(page(...Array.from({ length: 501 }, () => paragraph('x'))))).toBe(false)
  const long = page(...Array.from({ length: 400 }, () => paragraph('x'.repeat(600)))) as Body
  expect([takes(long), isTooLong(long)]).toEqual([true, true])
  const deep = `${':::note\n'.repeat(300)}x${'\n:::'.repeat(300)}`
  const wish = newPage.parse({ kind: 'page', language: 'en', path: 'x', title: 'x', markup: deep })
  expect(() => settle(wish)).toThrow('blocks lie too deep in one another')
})

test('[CO-20] two texts without anything in common are compared within bounds', () => {
  const one = Array.from({ length: 3_000 }, (_, line) => `a ${line} ${line * 7}`).join('\n')
  const other = Array.from({ length: 3_000 }, (_, line) => `b ${line * 3} ${line}`).join('\n')
  const lines = differencesBetween(one, other)
  expect(lines.length).toBeLessThanOrEqual(6_000)
  expect(lines.some(({ kind }) => kind !== 'same')).toBe(true)
})

test('[CO-11] places of the marketplace are told from other sites however they are spelled', () => {
  expect(['/help', '/help?a=b', '/%2e%2e/x'].every(isOwnPlace)).toBe(true)
  expect(['help', 'https://a.example', '//a.example', '/\\a.example', '/\u0000', '/a b'].some(isOwnPlace)).toBe(false)
  expect(isSafeHref('help')).toBe(false)
})

test('[CO-11] the pictures of a page are found wherever they stand, each once', () => {
  const [one, two] = ['0198f3a0-0000-7000-8000-000000000001', '0198f3a0-0000-7000-8000-000000000002']
  const shown = { type: 'picture', attrs: { id: one, alt: 'A' } }
  const hero = {
    type: 'hero',
    attrs: { title: 'x', lead: '', action: null, second: null, picture: { id: two, alt: 'B' } },
  }
  const columns = { type: 'columns', content: [1, 2].map(() => ({ type: 'column', content: [shown] })) }
  expect(picturesIn(body.parse(page(hero, columns, shown)))).toEqual([two, one])
})
