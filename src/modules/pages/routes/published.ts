import type { Clock } from '../../../kernel/time.ts'
import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { presentPage } from '../../../platform/http/page.ts'
import { noSuchPage } from '../errors.ts'
import { menuQuery, menus } from '../keeping-schema.ts'
import type { PreviewLinks } from '../preview-links.ts'
import * as queries from '../queries/published.ts'
import * as shape from '../schema.ts'
import { topic } from '../topic.ts'

const { read, readCached } = endpointsOf('pages')

const everyone = { access: 'everyone', topics: [topic, 'settings'] } as const

// Terms, privacy and how to write to the house are owed to its members also while it is closed for a while; which pages
// those are the web says (ui/layout/closing.ts): what is for sale is told by endpoints that stay closed.
const always = { ...everyone, whileClosed: 'everyone' } as const

/** What everybody may read: kept in memory until a page, a menu or a redirect changes. */
export function publishedEndpoints({ links, clock }: { links: PreviewLinks; clock: Clock }) {
  return [
    readCached(
      '/pages/published/',
      {
        ...always,
        summary: 'The page at a path, or where it has gone',
        description: 'In the language wished for where it is written in it, else in the marketplace’s own.',
        query: shape.placeQuery,
        answer: shape.found,
      },
      async (tx, { query, marketplace }) => {
        const speaking = { wish: query.language, locale: marketplace.settings.locale }
        return JSON.stringify(await queries.findAt(tx, query.path.replaceAll(/^\/+|\/+$/g, ''), speaking))
      },
    ),
    readCached(
      '/posts/',
      { ...everyone, summary: 'The blog', query: shape.postQuery, answer: shape.postList },
      async (tx, call) => {
        const speaking = { wish: call.query.language, locale: call.marketplace.settings.locale }
        const { page, present } = await queries.listPosts(tx, speaking, call.query)
        return JSON.stringify(await presentPage(call, page, present))
      },
    ),
    readCached(
      '/menus/',
      {
        ...always,
        summary: 'The links in the head and at the foot of every page',
        description: 'exact=true: in this language or empty, for whoever edits them.',
        query: menuQuery,
        answer: menus,
      },
      async (tx, { query, marketplace }) => {
        const speaking = { wish: query.language, locale: marketplace.settings.locale }
        return JSON.stringify(await queries.readMenus(tx, speaking, query.exact === 'true'))
      },
    ),
    read(
      '/pages/preview/',
      {
        summary: 'A revision that is not published, by a signed link',
        access: 'everyone',
        query: shape.previewQuery,
        answer: shape.publicPage,
      },
      (tx, { query, marketplace }) => {
        const previewed = links.read(marketplace.id, query.token, clock.real())
        if (!previewed) throw noSuchPage()
        return queries.preview(tx, previewed)
      },
    ),
  ]
}
