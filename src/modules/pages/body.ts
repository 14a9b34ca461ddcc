import { z } from 'zod'
import { isSafeHref } from './hrefs.ts'

/*
 * What a page may consist of. A body is a document as Tiptap writes it, but of these blocks only: everything is listed,
 * nothing is cleaned up, and no text of a page ever becomes markup. Blocks lie in one another no deeper than is spelled
 * out here, so nothing that is walked later can be bottomless.
 */

export const href = z
  .string()
  .min(1)
  .max(500)
  .refine(isSafeHref, 'A link leads to a web address, a mailbox, a telephone, or a place that begins with /.')

const mark = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.enum(['bold', 'italic', 'underline', 'strike', 'code']) }),
    z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
  ])
  .meta({ id: 'PagesMark' })

const text = z
  .strictObject({
    type: z.literal('text'),
    text: z.string().min(1).max(10_000),
    marks: z.array(mark).max(6).optional(),
  })
  .meta({ id: 'PagesText' })

const lineBreak = z.strictObject({ type: z.literal('hardBreak') })
const inline = z.discriminatedUnion('type', [text, lineBreak])

const paragraph = z
  .strictObject({ type: z.literal('paragraph'), content: z.array(inline).max(500).optional() })
  .meta({ id: 'PagesParagraph' })

const heading = z
  .strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
    content: z.array(text).max(100).optional(),
  })
  .meta({ id: 'PagesHeading' })

/** Lists whose items hold what is given besides their paragraph. */
function listsOf<Item extends z.ZodType>(item: Item) {
  const content = z
    .array(z.strictObject({ type: z.literal('listItem'), content: item }))
    .min(1)
    .max(300)
  return [
    z.strictObject({ type: z.literal('bulletList'), content }),
    z.strictObject({ type: z.literal('orderedList'), content }),
  ] as const
}

// Three deep is as far as anybody can follow.
const third = z.discriminatedUnion('type', [...listsOf(z.tuple([paragraph]))])
const second = z.discriminatedUnion('type', [...listsOf(z.union([z.tuple([paragraph]), z.tuple([paragraph, third])]))])
const lists = listsOf(z.union([z.tuple([paragraph]), z.tuple([paragraph, second])]))
const bulletList = lists[0].meta({ id: 'PagesBulletList' })
const orderedList = lists[1].meta({ id: 'PagesOrderedList' })

const said = z
  .array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList]))
  .min(1)
  .max(100)

const quote = z
  .strictObject({ type: z.literal('blockquote'), content: z.array(paragraph).min(1).max(50) })
  .meta({ id: 'PagesQuote' })

const divider = z.strictObject({ type: z.literal('horizontalRule') }).meta({ id: 'PagesDivider' })

const shownWords = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\r\n]*$/, 'One line.')

/** A picture of the media library. What it shows, for who cannot see it, is said here: the same picture may serve twice. */
const picture = z
  .strictObject({
    type: z.literal('picture'),
    attrs: z.strictObject({ id: z.uuid(), alt: shownWords(300) }),
  })
  .meta({ id: 'PagesPictureBlock' })

const button = z
  .strictObject({
    type: z.literal('button'),
    attrs: z.strictObject({ label: shownWords(60), href, look: z.enum(['main', 'quiet']) }),
  })
  .meta({ id: 'PagesButton' })

export const tones = ['note', 'warning', 'success'] as const
const callout = z
  .strictObject({ type: z.literal('callout'), attrs: z.strictObject({ tone: z.enum(tones) }), content: said })
  .meta({ id: 'PagesCallout' })

/** A question that opens to its answer. */
const faq = z
  .strictObject({ type: z.literal('faq'), attrs: z.strictObject({ question: shownWords(200) }), content: said })
  .meta({ id: 'PagesQuestion' })

const products = z
  .strictObject({
    type: z.literal('products'),
    attrs: z.strictObject({
      title: z
        .string()
        .trim()
        .max(100)
        .regex(/^[^\r\n]*$/, 'One line.'),
      /** What lies in this category and below it; null: whatever is newest. */
      category_id: z.uuid().nullable(),
      count: z.int().min(1).max(24),
    }),
  })
  .meta({ id: 'PagesProducts' })

const categories = z
  .strictObject({
    type: z.literal('categories'),
    attrs: z.strictObject({
      title: z
        .string()
        .trim()
        .max(100)
        .regex(/^[^\r\n]*$/, 'One line.'),
    }),
  })
  .meta({ id: 'PagesCategories' })

const act = z.strictObject({ label: shownWords(60), href })

/** What a front page begins with: a large line, what one does here, and a picture of the library's. */
const hero = z
  .strictObject({
    type: z.literal('hero'),
    attrs: z.strictObject({
      title: shownWords(120),
      lead: z
        .string()
        .trim()
        .max(400)
        .regex(/^[^\r\n]*$/, 'One line.'),
      action: act.nullable(),
      second: act.nullable(),
      picture: z.strictObject({ id: z.uuid(), alt: shownWords(300) }).nullable(),
    }),
  })
  .meta({ id: 'PagesHero' })

const cell = z
  .strictObject({ type: z.enum(['tableHeader', 'tableCell']), content: z.tuple([paragraph]) })
  .meta({ id: 'PagesTableCell' })

const row = z
  .strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1).max(12) })
  .meta({ id: 'PagesTableRow' })

/** Rows of as many cells each; the first may be the heads of the columns. What it shows is said above it. */
const table = z
  .strictObject({
    type: z.literal('table'),
    attrs: z.strictObject({
      caption: z
        .string()
        .trim()
        .max(200)
        .regex(/^[^\r\n]*$/, 'One line.'),
    }),
    content: z.array(row).min(1).max(100),
  })
  .refine(isEven, 'Every row of a table has as many cells as the first.')
  .refine(isHeadedAbove, 'The heads of a table are its whole first row, or none.')
  .meta({ id: 'PagesTable' })

type Rows = readonly { content: readonly { type: 'tableHeader' | 'tableCell' }[] }[]

function isEven({ content }: { content: Rows }): boolean {
  return content.every((one) => one.content.length === content[0]?.content.length)
}

function isHeadedAbove({ content }: { content: Rows }): boolean {
  const heads = (one: Rows[number]) => one.content.filter(({ type }) => type === 'tableHeader').length
  const [first, ...others] = content
  return others.every((one) => heads(one) === 0) && (!first || [0, first.content.length].includes(heads(first)))
}

const simple = [
  paragraph,
  heading,
  bulletList,
  orderedList,
  quote,
  divider,
  picture,
  button,
  callout,
  faq,
  table,
] as const

const columns = z
  .strictObject({
    type: z.literal('columns'),
    content: z
      .array(
        z.strictObject({
          type: z.literal('column'),
          content: z
            .array(z.discriminatedUnion('type', [...simple]))
            .min(1)
            .max(50),
        }),
      )
      .min(2)
      .max(4),
  })
  .meta({ id: 'PagesColumns' })

export const block = z
  .discriminatedUnion('type', [...simple, columns, products, categories, hero])
  .meta({ id: 'PagesBlock' })

/** A page's body. */
export const body = z
  .strictObject({ type: z.literal('doc'), content: z.array(block).max(500) })
  .meta({ id: 'PagesBody' })

export type Mark = z.output<typeof mark>
export type Text = z.output<typeof text>
export type Inline = z.output<typeof inline>
export type Paragraph = z.output<typeof paragraph>
export type Table = z.output<typeof table>
export type Block = z.output<typeof block>
export type Body = z.output<typeof body>
export type Tone = (typeof tones)[number]

/** What is between two walls of a document: any node that may hold others. */
export interface Branch {
  type: string
  attrs?: Readonly<Record<string, unknown>>
  content?: readonly Branch[]
}

// A megabyte of brackets is no page. Longer texts are several pages.
const mostCharacters = 200_000
const mostNodes = 4_000

/** Whether a body is longer than a page can be: 200,000 characters as JSON, or 4,000 parts. */
export function isTooLong(given: Body): boolean {
  return JSON.stringify(given).length > mostCharacters || nodesIn(given) > mostNodes
}

function nodesIn(branch: Branch): number {
  return (branch.content ?? []).reduce((sum, one) => sum + nodesIn(one), 1)
}

/** The pictures a body shows, each once. */
export function picturesIn(branch: Branch): string[] {
  const own =
    branch.type === 'picture' ? branch.attrs?.['id'] : (branch.attrs?.['picture'] as { id?: unknown } | null)?.id
  const below = (branch.content ?? []).flatMap(picturesIn)
  return [...new Set(typeof own === 'string' ? [own, ...below] : below)]
}
