import type { Branch } from '../body.ts'
import { readInline } from './inline.ts'
import { type Cell, cellsOfRow, isRuler } from './table.ts'

/** Where a text is no page, and why: a sentence for whoever wrote it. */
export class MarkupFault extends Error {
  readonly line: number

  constructor(line: number, sentence: string) {
    super(`Line ${line}: ${sentence}`)
    this.line = line
  }
}

/** The lines still to be read. */
interface Reading {
  lines: readonly string[]
  at: number
}

/**
 * Reads a body from its text. What comes out is no page yet: whether every block may stand where it does, and every link
 * leads somewhere safe, the schema says.
 * @throws MarkupFault for a block that has no name or no end
 */
export function readMarkup(text: string): { type: 'doc'; content: Branch[] } {
  const reading = { lines: text.replaceAll(/\r\n?/g, '\n').split('\n'), at: 0 }
  return { type: 'doc', content: readBlocks(reading, 0) }
}

const isBlank = (line: string) => /^[ \t]*$/.test(line)
const item = /^( *)(-|\d{1,4}\.)(?: (.*)|$)/

/** Reads until the fence that ends the block it is in; at depth 0 to the end. */
function readBlocks(reading: Reading, depth: number): Branch[] {
  const blocks: Branch[] = []
  for (; reading.at < reading.lines.length; ) {
    const line = reading.lines[reading.at] ?? ''
    if (isBlank(line)) reading.at += 1
    else if (/^:::(next)?\s*$/.test(line)) {
      if (depth === 0) throw new MarkupFault(reading.at + 1, 'this ends a block that was never begun.')
      return blocks
    } else blocks.push(readBlock(reading, line, depth))
  }
  if (depth > 0) throw new MarkupFault(reading.at, 'the block begun with ::: has no end. Put ::: below it.')
  return blocks
}

function readBlock(reading: Reading, line: string, depth: number): Branch {
  const heading = /^(#{2,4}) (.*)$/.exec(line)
  const picture = /^!\[((?:\\.|[^\\\]])*)\]\(([^()\s]*)\)\s*$/.exec(line)
  const button = /^\[\[((?:\\.|[^\\\]])*)\]\]\s*$/.exec(line)
  if (line.startsWith(':::')) return readFence(reading, line, depth)
  if (item.test(line)) return readList(reading)
  if (line.startsWith('>')) return readQuote(reading)
  if (!heading && !picture && !button && !/^---+\s*$/.test(line)) return readParagraph(reading)
  reading.at += 1
  if (heading)
    return filledWith({ type: 'heading', attrs: { level: heading[1]?.length ?? 2 } }, readInline(heading[2] ?? ''))
  if (picture) return { type: 'picture', attrs: { id: picture[2] ?? '', alt: unescaped(picture[1] ?? '') } }
  if (button) {
    const [label = '', href = '', look = 'main'] = cellsOf(button[1] ?? '')
    return { type: 'button', attrs: { label, href, look } }
  }
  return { type: 'horizontalRule' }
}

const filledWith = (node: Branch, content: readonly Branch[]): Branch =>
  content.length > 0 ? { ...node, content } : node

/** Lines one below the other are one paragraph, with a break between each two. */
const broken = (lines: readonly string[]): Branch[] =>
  lines.flatMap((line, place) => [...(place === 0 ? [] : [{ type: 'hardBreak' }]), ...readInline(line)])

const paragraphOf = (lines: readonly string[]): Branch => filledWith({ type: 'paragraph' }, broken(lines))

const beginsOther = /^(#{2,4} |:::|>|---+\s*$)/

function readParagraph(reading: Reading): Branch {
  const lines = [reading.lines[reading.at++] ?? '']
  for (; reading.at < reading.lines.length; reading.at += 1) {
    const line = reading.lines[reading.at] ?? ''
    if (isBlank(line) || beginsOther.test(line) || item.test(line)) break
    lines.push(line)
  }
  return paragraphOf(lines)
}

function readQuote(reading: Reading): Branch {
  const paragraphs: string[][] = [[]]
  for (; reading.lines[reading.at]?.startsWith('>'); reading.at += 1) {
    const line = (reading.lines[reading.at] ?? '').replace(/^> ?/, '')
    if (line === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return { type: 'blockquote', content: paragraphs.filter((lines) => lines.length > 0).map(paragraphOf) }
}

/** Items at one indentation; what is indented further belongs to the item above it. */
function readList(reading: Reading): Branch {
  const [, margin = '', marker = ''] = item.exec(reading.lines[reading.at] ?? '') ?? []
  const type = marker === '-' ? 'bulletList' : 'orderedList'
  const content: Branch[] = []
  for (; reading.at < reading.lines.length; ) {
    const [, indent = '', sign = '', first = ''] = item.exec(reading.lines[reading.at] ?? '') ?? []
    if (sign === '' || indent.length !== margin.length || (sign === '-') !== (marker === '-')) break
    reading.at += 1
    content.push({ type: 'listItem', content: readItem(reading, margin.length, first) })
  }
  return { type, content }
}

function readItem(reading: Reading, margin: number, first: string): Branch[] {
  const lines = [first]
  for (; reading.at < reading.lines.length; reading.at += 1) {
    const line = reading.lines[reading.at] ?? ''
    const indent = line.length - line.trimStart().length
    if (isBlank(line) || indent <= margin) break
    if (item.test(line)) return [paragraphOf(lines), readList(reading)]
    lines.push(line.trimStart())
  }
  return [paragraphOf(lines)]
}

const tones = new Set(['note', 'warning', 'success'])

function readFence(reading: Reading, line: string, depth: number): Branch {
  const begun = reading.at + 1
  const [, name = '', words = ''] = /^:::\s*([a-z]*)\s*(.*?)\s*$/.exec(line) ?? []
  reading.at += 1
  if (tones.has(name)) return { type: 'callout', attrs: { tone: name }, content: orEmpty(fenced(reading, depth)) }
  if (name === 'faq') return { type: 'faq', attrs: { question: words }, content: orEmpty(fenced(reading, depth)) }
  if (name === 'table') return { type: 'table', attrs: { caption: words }, content: readRows(reading) }
  if (name === 'columns') return { type: 'columns', content: readColumns(reading, depth) }
  if (name === 'products') {
    const { title = '', category = null, count = '8' } = readKeys(reading)
    return { type: 'products', attrs: { title, category_id: category, count: Number(count) } }
  }
  if (name === 'categories') return { type: 'categories', attrs: { title: readKeys(reading)['title'] ?? '' } }
  if (name === 'hero') return { type: 'hero', attrs: heroOf(readKeys(reading)) }
  throw new MarkupFault(begun, `there is no block called '${name}'.`)
}

function fenced(reading: Reading, depth: number): Branch[] {
  // Deeper than any page goes; whoever nests on is stopped here and not by the end of the stack.
  if (depth > 4) throw new MarkupFault(reading.at, 'blocks lie too deep in one another.')
  const blocks = readBlocks(reading, depth + 1)
  if (reading.lines[reading.at]?.startsWith(':::next'))
    throw new MarkupFault(reading.at + 1, ':::next stands in columns only.')
  reading.at += 1
  return blocks
}

function readColumns(reading: Reading, depth: number): Branch[] {
  if (depth > 4) throw new MarkupFault(reading.at, 'blocks lie too deep in one another.')
  const columns: Branch[] = []
  for (;;) {
    columns.push({ type: 'column', content: orEmpty(readBlocks(reading, depth + 1)) })
    const line = reading.lines[reading.at++] ?? ''
    if (!line.startsWith(':::next')) return columns
  }
}

/** The rows of a table, to the fence that ends it. A ruler below the first one says that it holds the heads. */
function readRows(reading: Reading): Branch[] {
  const begun = reading.at
  const rows: Cell[][] = []
  let headed = false
  for (; reading.at < reading.lines.length; reading.at += 1) {
    const line = reading.lines[reading.at] ?? ''
    if (/^:::\s*$/.test(line)) {
      reading.at += 1
      return rows.map((cells, place) => rowOf(headed && place === 0 ? 'tableHeader' : 'tableCell', cells))
    }
    if (isBlank(line)) continue
    if (rows.length === 1 && !headed && isRuler(line)) {
      headed = true
      continue
    }
    const cells = cellsOfRow(line)
    if (!cells) throw new MarkupFault(reading.at + 1, 'a row of a table begins and ends with |.')
    rows.push(cells)
  }
  throw new MarkupFault(begun, 'the block begun with ::: has no end. Put ::: below it.')
}

const rowOf = (type: string, cells: readonly Cell[]): Branch => ({
  type: 'tableRow',
  content: cells.map((lines) => ({ type, content: [paragraphOf(lines)] })),
})

const orEmpty = (blocks: Branch[]): Branch[] => (blocks.length > 0 ? blocks : [{ type: 'paragraph' }])

function readKeys(reading: Reading): Record<string, string> {
  const begun = reading.at
  const found: Record<string, string> = {}
  for (; reading.at < reading.lines.length; reading.at += 1) {
    const line = reading.lines[reading.at] ?? ''
    if (/^:::\s*$/.test(line)) {
      reading.at += 1
      return found
    }
    const [, name, value = ''] = /^\s*([a-z]+)\s*:\s*(.*?)\s*$/.exec(line) ?? []
    if (name) found[name] = value
    else if (!isBlank(line)) throw new MarkupFault(reading.at + 1, "here stand lines like 'title: Words'.")
  }
  throw new MarkupFault(begun, 'the block begun with ::: has no end. Put ::: below it.')
}

function heroOf({ title = '', lead = '', action, second, picture }: Record<string, string>): Record<string, unknown> {
  const act = (text: string | undefined) => {
    if (text === undefined) return null
    const [label = '', href = ''] = cellsOf(text)
    return { label, href }
  }
  const [, id, alt = ''] = /^(\S+)\s*(.*)$/.exec(picture ?? '') ?? []
  return { title, lead, action: act(action), second: act(second), picture: id ? { id, alt } : null }
}

const unescaped = (text: string) => text.replaceAll(/\\(.)/g, '$1')

const cellsOf = (text: string): string[] => (text.match(/(?:\\.|[^\\|])+/g) ?? []).map((cell) => unescaped(cell.trim()))
