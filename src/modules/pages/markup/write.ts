import type { Block, Body, Paragraph } from '../body.ts'
import { writeInline } from './inline.ts'
import { writeTable } from './table.ts'

/*
 * A body as text: what is compared between two revisions, what somebody edits whose browser runs no script, and how the
 * presets' own pages are written. `read.ts` reads it back, and nothing is lost on the way.
 */

/** A tidy body as text. */
export function writeMarkup({ content }: Body): string {
  return content.length === 0 ? '' : `${blocksOf(content).join('\n')}\n`
}

function blocksOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((one, place) => (place === 0 ? linesOf(one) : ['', ...linesOf(one)]))
}

function linesOf(one: Block): string[] {
  switch (one.type) {
    case 'paragraph':
      return writeInline(one.content ?? [])
    case 'heading':
      return [`${'#'.repeat(one.attrs.level)} ${writeInline(one.content ?? []).join(' ')}`]
    case 'bulletList':
    case 'orderedList':
      return listLines(one)
    case 'blockquote':
      return one.content.flatMap((said, place) => [...(place === 0 ? [] : ['>']), ...quoted(said)])
    case 'horizontalRule':
      return ['---']
    case 'picture':
      return [`![${escaped(one.attrs.alt, /[\\\]]/g)}](${one.attrs.id})`]
    case 'button':
      return [
        `[[${[one.attrs.label, one.attrs.href, ...(one.attrs.look === 'quiet' ? ['quiet'] : [])].map(cell).join('|')}]]`,
      ]
    case 'callout':
      return fenced(one.attrs.tone, blocksOf(filled(one.content)))
    case 'faq':
      return fenced(`faq ${one.attrs.question}`, blocksOf(filled(one.content)))
    case 'table':
      return fenced(`table ${one.attrs.caption}`.trimEnd(), writeTable(one))
    case 'columns':
      return fenced(
        'columns',
        one.content.flatMap((column, place) => [
          ...(place === 0 ? [] : [':::next']),
          ...blocksOf(filled(column.content)),
        ]),
      )
    case 'products': {
      const { title, category_id: category, count } = one.attrs
      return fenced('products', keys({ title, category: category ?? '', count: String(count) }))
    }
    case 'categories':
      return fenced('categories', keys({ title: one.attrs.title }))
    case 'hero':
      return heroLines(one.attrs)
  }
}

function heroLines({ title, lead, action, second, picture }: Extract<Block, { type: 'hero' }>['attrs']): string[] {
  const act = (one: typeof action) => (one ? `${cell(one.label)}|${cell(one.href)}` : '')
  const shown = picture ? `${picture.id} ${picture.alt}` : ''
  return fenced('hero', keys({ title, lead, action: act(action), second: act(second), picture: shown }))
}

/** An empty paragraph is what stands where nothing does. */
function filled<Kind extends Block>(blocks: readonly Kind[]): Kind[] {
  return blocks.filter((one) => one.type !== 'paragraph' || one.content)
}

const quoted = ({ content = [] }: Paragraph) => writeInline(content).map((line) => `> ${line}`)

const fenced = (name: string, lines: readonly string[]) => [`:::${name}`, ...lines, ':::']

const keys = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).flatMap(([name, value]) => (value === '' ? [] : `${name}: ${value}`))

const escaped = (text: string, special: RegExp) => text.replaceAll(special, String.raw`\$&`)
const cell = (text: string) => escaped(text, /[\\|\]]/g)

interface List {
  type: 'bulletList' | 'orderedList'
  content: readonly { content: readonly [Paragraph] | readonly [Paragraph, List] }[]
}

function listLines({ type, content }: List, indent = ''): string[] {
  return content.flatMap(({ content: [words, nested] }, place) => {
    const [first = '', ...more] = writeInline(words.content ?? [])
    const marker = type === 'bulletList' ? '-' : `${place + 1}.`
    return [
      `${indent}${marker} ${first}`,
      ...more.map((line) => `${indent}  ${line}`),
      ...(nested ? listLines(nested, `${indent}  `) : []),
    ]
  })
}
