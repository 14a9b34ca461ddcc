import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { block, body, href } from './body.ts'

export const kinds = ['home', 'page', 'landing', 'service', 'post'] as const
export const kind = z.enum(kinds)
export type Kind = z.output<typeof kind>

export const states = ['draft', 'scheduled', 'published', 'withdrawn'] as const

export const language = z.string().regex(/^[a-z]{2}$/, 'Two letters: en, ur.')

/** Small letters, digits and hyphens, in up to four parts; without the first slash. The home page's is empty. */
const path = z
  .string()
  .trim()
  .max(120)
  .regex(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){0,3})?$/,
    'Small letters, digits, single hyphens; parts with / between them.',
  )

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\r\n]*$/, 'One line.')

/** What search engines and other sites show of a page; what is empty is made of the page itself. */
const seo = z
  .strictObject({
    title: line(70).default(''),
    description: line(200).default(''),
    /** A picture of the library: for cards elsewhere, and beside a post in the list of posts. */
    picture_id: z.uuid().nullable().default(null),
    /** Asks search engines to leave the page out; it is not in the sitemap either. */
    noindex: z.boolean().default(false),
    /** Where the text stands in truth, if it was first published elsewhere: an address, or a path here. Empty: here. */
    canonical: z
      .union([z.literal(''), href.refine((text) => /^(https?:|\/)/i.test(text), 'A web address, or a path.')])
      .default(''),
  })
  .meta({ id: 'PagesSeo' })

const content = {
  title: z
    .string()
    .trim()
    .min(1, 'A page has a title.')
    .max(140)
    .regex(/^[^\r\n]*$/, 'One line.'),
  /** A sentence or two below the title; in lists of posts the words that make one open it. */
  lead: line(300).default(''),
  seo: seo.prefault({}),
  /** The body, or else its text form. */
  body: body.optional(),
  /** The body as text: ## headings, - lists, **bold**, [links](/path), and blocks between ::: (docs/pages.md). */
  markup: z.string().max(200_000).optional(),
}

export const newPage = z.strictObject({ kind, language, path, ...content }).meta({ id: 'PagesNew' })

export const save = z
  .strictObject({
    /** The revision that was on the screen: a save over a newer one is refused. */
    base_revision: z.int().min(1),
    ...content,
  })
  .meta({ id: 'PagesSave' })

export type Content = Pick<z.output<typeof save>, 'title' | 'lead' | 'seo' | 'body' | 'markup'>
export type NewPage = z.output<typeof newPage>

/** An instant (RFC 3339), or date and time by the clock on the wall in the marketplace's zone: '2026-12-24T09:00'. */
const moment = z.union([
  z.iso.datetime({ offset: true }),
  z.iso.datetime({ local: true, precision: -1 }),
  z.iso.datetime({ local: true }),
])

export const schedule = z
  .strictObject({
    publish_at: moment,
    /** Shown until then; null: for good. */
    withdraw_at: moment.nullable().default(null),
    /** The newest, unless said otherwise. What is saved afterwards waits for its own publication. */
    revision: z.int().min(1).optional(),
  })
  .meta({ id: 'PagesSchedule' })

export const publication = z
  .strictObject({ revision: z.int().min(1).optional(), withdraw_at: moment.nullable().optional() })
  .meta({ id: 'PagesPublication' })

export const move = z.strictObject({ path: path.min(1) }).meta({ id: 'PagesMove' })

export const source = z.object({ width: z.int(), url: z.string() })

/** A picture of the library, as pages show it. */
const shownPicture = z
  .object({ id: z.uuid(), width: z.int(), height: z.int(), sources: z.array(source) })
  .meta({ id: 'PagesShownPicture' })

const seoAnswer = z
  .object({
    title: z.string(),
    description: z.string(),
    picture_id: z.uuid().nullable(),
    noindex: z.boolean(),
    canonical: z.string(),
  })
  .meta({ id: 'PagesSeoAnswer' })

/** A page as everybody sees it. */
export const publicPage = z
  .object({
    kind,
    language: z.string(),
    path: z.string(),
    title: z.string(),
    lead: z.string(),
    seo: seoAnswer,
    body: z.object({ type: z.literal('doc'), content: z.array(block) }),
    /** Those the page shows. */
    pictures: z.array(shownPicture),
    /** Every language it can be read in at this path. */
    languages: z.array(z.string()),
    first_published_at: z.iso.datetime().nullable(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'PagesPublicPage' })

/** What lies at a path: a page, or where it has gone. One of them is null. */
export const found = z
  .object({ page: publicPage.nullable(), redirect: z.string().nullable() })
  .meta({ id: 'PagesFound' })

/** `language` is a wish: without a page in it, the marketplace's own language answers, else whichever there is. */
export const languageWish = z
  .string()
  .regex(/^[a-z]{2}(?:-[A-Za-z0-9-]{1,20})?$/)
  .optional()

export const placeQuery = z.strictObject({ path: z.string().max(200), language: languageWish })
export const languageQuery = z.strictObject({ language: languageWish })
export const previewQuery = z.strictObject({ token: z.string().max(300) })

const post = z
  .object({
    path: z.string(),
    language: z.string(),
    title: z.string(),
    lead: z.string(),
    picture: shownPicture.nullable(),
    first_published_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'PagesPost' })

export const postList = pageOf(post).meta({ id: 'PagesPostList' })
export const postQuery = z.strictObject({ language: languageWish, ...pageQuery })

/** A step one may take now. */
export const step = z.object({ name: z.string(), label: z.string(), meaning: z.string() })

const summaryFields = {
  id: z.uuid(),
  kind,
  language: z.string(),
  path: z.string(),
  title: z.string(),
  state: z.enum(states),
  state_label: z.string(),
  revision: z.int().describe('The newest.'),
  published_revision: z.int().nullable().describe('The one everybody sees; null: none.'),
  publish_at: z.iso.datetime().nullable(),
  due_revision: z.int().nullable().describe('The revision that is published then.'),
  withdraw_at: z.iso.datetime().nullable(),
  first_published_at: z.iso.datetime().nullable(),
  updated_at: z.iso.datetime(),
  updated_by: z.string().nullable().describe('Name of who saved the newest revision; null: the program.'),
}

export const pageSummary = z.object(summaryFields).meta({ id: 'PagesSummary' })
export const pageList = pageOf(pageSummary).meta({ id: 'PagesList' })

/** A page as its editor has it: the newest revision. */
export const wholePage = z
  .object({
    ...summaryFields,
    lead: z.string(),
    seo: seoAnswer,
    body: z.object({ type: z.literal('doc'), content: z.array(block) }),
    markup: z.string().describe('The body as text.'),
    pictures: z.array(shownPicture),
    steps: z.array(step),
    translations: z.array(z.object({ id: z.uuid(), language: z.string(), state: z.enum(states) })),
  })
  .meta({ id: 'PagesPage' })

export const pageFilter = z.strictObject({
  state: z.enum(states).optional(),
  kind: kind.optional(),
  language: language.optional(),
  /** Words in the title or the path. */
  q: z.string().trim().min(1).max(100).optional(),
  ...pageQuery,
})

const revision = z
  .object({
    number: z.int(),
    title: z.string(),
    made_at: z.iso.datetime(),
    made_by: z.string().nullable(),
    restored_from: z.int().nullable(),
    is_published: z.boolean(),
  })
  .meta({ id: 'PagesRevision' })

export const revisionList = pageOf(revision).meta({ id: 'PagesRevisionList' })
export const revisionQuery = z.strictObject(pageQuery)

const piece = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })

/** What lies between two revisions, line by line; in a changed line word by word. */
export const difference = z
  .object({
    from: z.int(),
    to: z.int(),
    lines: z.array(z.object({ kind: z.enum(['same', 'added', 'removed', 'changed']), pieces: z.array(piece) })),
  })
  .meta({ id: 'PagesDifference' })
export const differenceQuery = z.strictObject({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
})

export const restoring = z.strictObject({ base_revision: z.int().min(1) }).meta({ id: 'PagesRestoring' })
export const previewLink = z.object({ url: z.string(), expires_at: z.iso.datetime() }).meta({ id: 'PagesPreviewLink' })

export const idPath = z.strictObject({ id: z.string() })
export const revisionPath = z.strictObject({ id: z.string(), number: z.string().regex(/^[1-9]\d{0,6}$/) })

export type PublicPageAnswer = z.input<typeof publicPage>
export type WholePageAnswer = z.input<typeof wholePage>
