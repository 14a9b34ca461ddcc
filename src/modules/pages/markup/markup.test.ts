import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Body, body } from '../body.ts'
import { tidied } from '../tidy.ts'
import { MarkupFault, readMarkup } from './read.ts'
import { writeMarkup } from './write.ts'

const id = '0198f3a0-0000-7000-8000-000000000001'

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.stringMatching(/^[-#>:!*_~`[\]()\\|1.a ]{1,12}$/),
  fc.constantFrom(
    'سلام',
    ' ',
    '---',
    ':::',
    ':::note',
    '1. ',
    '- ',
    '> ',
    '[[a|/b]]',
    '![a](b)',
    '|',
    '| --- |',
    ' | ',
    '\\n',
    '\\',
    '**',
    '## x',
  ),
)
const mark = fc.oneof(
  fc.constantFrom('bold', 'italic', 'underline', 'strike', 'code').map((type) => ({ type })),
  fc
    .constantFrom('/help', 'https://example.com/a(b)c|d', 'mailto:a@example.com')
    .map((href) => ({ type: 'link', attrs: { href } })),
)
const words = fc.record({ type: fc.constant('text'), text, marks: fc.array(mark, { maxLength: 3 }) })
const inline = fc.array(
  fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) }),
  { maxLength: 5 },
)
const paragraph = inline.map((content) => ({ type: 'paragraph', content }))
const listOf = (nested: fc.Arbitrary<object> | undefined) =>
  fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: fc.array(
      (nested ? fc.oneof(fc.tuple(paragraph), fc.tuple(paragraph, nested)) : fc.tuple(paragraph)).map((content) => ({
        type: 'listItem',
        content,
      })),
      { minLength: 1, maxLength: 3 },
    ),
  })
const list = listOf(listOf(listOf(undefined)))
const said = fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 3 })
const line = fc.string({ minLength: 1, maxLength: 20 }).map((words_) => words_.replaceAll(/\s+/g, ' ').trim() || 'x')
const act = fc.option(fc.record({ label: line, href: fc.constantFrom('/a', 'https://example.com/x|y]z') }), {
  nil: null,
})
const tables = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.oneof(line, fc.constant('')))
  .chain(([headed, rows, columns, caption]) =>
    fc
      .array(fc.array(paragraph, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
      .map((all) => ({
        type: 'table',
        attrs: { caption },
        content: all.map((cells, place) => ({
          type: 'tableRow',
          content: cells.map((said_) => ({
            type: headed && place === 0 ? 'tableHeader' : 'tableCell',
            content: [said_],
          })),
        })),
      })),
  )
const simple = [
  tables,
  paragraph,
  list,
  fc.record({
    type: fc.constant('heading'),
    attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
    content: fc.array(words, { maxLength: 3 }),
  }),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'blockquote', content })),
  fc.constant({ type: 'horizontalRule' }),
  line.map((alt) => ({ type: 'picture', attrs: { id, alt } })),
  fc
    .record({
      label: line,
      href: fc.constantFrom('/a', 'https://example.com/x|y]z'),
      look: fc.constantFrom('main', 'quiet'),
    })
    .map((attrs) => ({ type: 'button', attrs })),
  fc
    .tuple(fc.constantFrom('note', 'warning', 'success'), said)
    .map(([tone, content]) => ({ type: 'callout', attrs: { tone }, content })),
  fc.tuple(line, said).map(([question, content]) => ({ type: 'faq', attrs: { question }, content })),
] as const
const block = fc.oneof(
  ...simple,
  fc
    .array(fc.array(fc.oneof(...simple), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 })
    .map((columns) => ({ type: 'columns', content: columns.map((content) => ({ type: 'column', content })) })),
  fc
    .record({ title: line, category_id: fc.constantFrom(id, null), count: fc.integer({ min: 1, max: 24 }) })
    .map((attrs) => ({ type: 'products', attrs })),
  line.map((title) => ({ type: 'categories', attrs: { title } })),
  fc
    .record({
      title: line,
      lead: line,
      action: act,
      second: act,
      picture: fc.constantFrom({ id, alt: 'A loom' }, null),
    })
    .map((attrs) => ({ type: 'hero', attrs })),
)

test.each([' ', '~ ', '\\\\ ', '\\\\'])('[CO-11] a cell whose last line is %j keeps it', (last) => {
  const broken = [{ type: 'text', text: '~' }, { type: 'hardBreak' }, { type: 'text', text: last }]
  const content = [[{ type: 'text', text: last }], broken].map((words_) => ({
    type: 'tableCell',
    content: [{ type: 'paragraph', content: words_ }],
  }))
  const table = { type: 'table', attrs: { caption: '' }, content: [{ type: 'tableRow', content }] }
  const tidy = tidied(body.parse({ type: 'doc', content: [table] }))
  expect(tidied(body.parse(readMarkup(writeMarkup(tidy))))).toEqual(tidy)
})

test('[CO-11] whatever a page holds, its text says all of it and is read back as the same page', () => {
  const pages = fc
    .array(block, { maxLength: 6 })
    .map((content) => body.safeParse({ type: 'doc', content }))
    .filter((read) => read.success)
  fc.assert(
    fc.property(pages, ({ data }) => {
      const tidy = tidied(data as Body)
      expect(tidied(body.parse(readMarkup(writeMarkup(tidy))))).toEqual(tidy)
    }),
    { numRuns: 300 },
  )
})

function faultOf(work: () => unknown): unknown {
  try {
    work()
    return undefined
  } catch (fault) {
    return fault
  }
}

test('[CO-11] any text at all is read as a page or refused with the line, never with a fault of ours', () => {
  const lines = fc.array(
    fc.oneof(fc.string({ maxLength: 20 }), text, fc.constantFrom(':::columns', ':::next', ':::', '  - x', '')),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(lines, (all) => {
      expect(faultOf(() => body.safeParse(readMarkup(all.join('\n'))))).toSatisfy(
        (fault) => fault === undefined || fault instanceof MarkupFault,
      )
    }),
    { numRuns: 300 },
  )
})

test('[CO-11] text as people type it: signs without a partner are characters, lines below one another stay lines', () => {
  const read = (typed: string) => tidied(body.parse(readMarkup(typed)))
  expect(read('5 * 3 is 15, and [this] is no link')).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '5 * 3 is 15, and [this] is no link' }] }],
  })
  expect(read('12 Mall Road\nLahore').content[0]).toMatchObject({ content: [{}, { type: 'hardBreak' }, {}] })
  expect(() => readMarkup('Hello\n\n:::note\nWhat')).toThrow('Line 4: the block begun with ::: has no end')
  expect(() => readMarkup(':::video\n:::')).toThrow("Line 1: there is no block called 'video'")
})
