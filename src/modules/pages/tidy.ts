import type { Block, Body, Inline, Mark, Paragraph, Table, Text } from './body.ts'

/*
 * One way to write each body. An editor leaves empty paragraphs and split runs behind; two saves that look the same are
 * the same only when these are gone, and only then does the text form of a body say all of it.
 */

/** The same page in its one form. */
export function tidied(given: Body): Body {
  return { type: 'doc', content: blocksOf(given.content) }
}

// Which blocks may stand where is the schema's to say; here each is put in order by what it is.
function blocksOf<Kind extends Block>(blocks: readonly Kind[]): Kind[] {
  return blocks.flatMap((one) => (blockOf(one) ?? []) as Kind)
}

function blockOf(one: Block): Block | undefined {
  switch (one.type) {
    case 'paragraph': {
      const tidy = paragraphOf(one)
      return tidy.content ? tidy : undefined
    }
    case 'heading': {
      const content = mergedText(one.content ?? [])
      return content.length > 0 ? { ...one, content } : undefined
    }
    case 'bulletList':
    case 'orderedList':
      return listOf(one)
    case 'blockquote': {
      const content = blocksOf(one.content)
      return content.length > 0 ? { ...one, content } : undefined
    }
    case 'table':
      return { ...one, content: one.content.map(rowOf) }
    case 'callout':
    case 'faq':
      return { ...one, content: orEmpty(blocksOf(one.content)) }
    case 'columns':
      return {
        ...one,
        content: one.content.map((column) => ({ ...column, content: orEmpty(blocksOf(column.content)) })),
      }
    default:
      return one
  }
}

/** A list, or one that lies in an item of another. */
interface List {
  content: { content: readonly [Paragraph] | readonly [Paragraph, List] }[]
}

function listOf<Kind extends List>(list: Kind): Kind {
  const content = list.content.map((item) => {
    const [words, nested] = item.content
    return { ...item, content: nested ? [paragraphOf(words), listOf(nested)] : [paragraphOf(words)] }
  })
  return { ...list, content }
}

function rowOf(row: Table['content'][number]): Table['content'][number] {
  return { ...row, content: row.content.map((cell) => ({ ...cell, content: [paragraphOf(cell.content[0])] })) }
}

/** What must hold something holds an empty paragraph. */
function orEmpty<Kind extends Block>(blocks: Kind[]): (Kind | Paragraph)[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}

function paragraphOf({ content = [] }: Paragraph): Paragraph {
  const kept: Inline[] = []
  for (const one of merged(content)) {
    const last = kept.at(-1)
    if (one.type === 'hardBreak' && (!last || last.type === 'hardBreak')) continue
    kept.push(one)
  }
  if (kept.at(-1)?.type === 'hardBreak') kept.pop()
  return kept.length > 0 ? { type: 'paragraph', content: kept } : { type: 'paragraph' }
}

function merged(content: readonly Inline[]): Inline[] {
  const all: Inline[] = []
  for (const one of content) {
    const last = all.at(-1)
    if (one.type === 'hardBreak') all.push(one)
    else if (last?.type === 'text' && sameMarks(last.marks, one.marks)) {
      all[all.length - 1] = textOf(last.text + one.text, last.marks)
    } else all.push(textOf(one.text, one.marks))
  }
  return all
}

function mergedText(content: readonly Text[]): Text[] {
  return merged(content).filter((one) => one.type === 'text')
}

function textOf(text: string, marks: readonly Mark[] | undefined): Text {
  const ordered = marksInOrder(marks)
  // A line of text has no line ends; a break is a part of its own.
  const line = text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ')
  return ordered.length > 0 ? { type: 'text', text: line, marks: ordered } : { type: 'text', text: line }
}

const order: readonly Mark['type'][] = ['link', 'bold', 'italic', 'underline', 'strike', 'code']

/** Each mark once, in one order. */
export function marksInOrder(marks: readonly Mark[] = []): Mark[] {
  return order.flatMap((type) => marks.find((one) => one.type === type) ?? [])
}

function sameMarks(one: readonly Mark[] | undefined, other: readonly Mark[] | undefined): boolean {
  return JSON.stringify(marksInOrder(one)) === JSON.stringify(marksInOrder(other))
}
