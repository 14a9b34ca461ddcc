import { need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { wishedLanguage } from '../../ui/blocks/find.server.ts'
import { isSurelyVisitor } from '../../ui/layout/preferences.ts'
import type { Route } from './+types/page'

/** The blog as an Atom feed (RFC 4287): titles and leads; the posts themselves are read here. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const language = await wishedLanguage(request, context)
  const [marketplace, { results }] = await Promise.all([
    need(api.GET('/marketplace/')),
    need(api.GET('/posts/', { params: { query: { language, limit: 50 } } })),
  ])
  const { origin } = new URL(request.url)
  const entries = results.map((post) =>
    [
      `<entry xml:lang="${post.language}">`,
      `<title>${inXml(post.title)}</title>`,
      `<link href="${inXml(`${origin}/${post.path}`)}"/>`,
      `<id>${inXml(`${origin}/${post.path}`)}</id>`,
      `<published>${post.first_published_at}</published>`,
      `<updated>${post.updated_at}</updated>`,
      `<summary>${inXml(post.lead)}</summary>`,
      '</entry>',
    ].join(''),
  )
  const feed = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${inXml(marketplace.name)}</title>`,
    `<subtitle>${inXml(marketplace.brand.tagline)}</subtitle>`,
    `<link href="${origin}/blog"/>`,
    `<link rel="self" href="${origin}/blog/feed.xml"/>`,
    `<id>${origin}/blog</id>`,
    `<author><name>${inXml(marketplace.name)}</name></author>`,
    `<updated>${results[0]?.updated_at ?? '1970-01-01T00:00:00Z'}</updated>`,
    ...entries,
    '</feed>',
    '',
  ]
  // A member's language is their own, whatever their browser asks for.
  const keeper = isSurelyVisitor(request) ? 'public' : 'private'
  return new Response(feed.join('\n'), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': `${keeper}, max-age=300` },
  })
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
// What XML cannot hold: https://www.w3.org/TR/xml/#charsets
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

function inXml(text: string): string {
  return text.replaceAll(unwritable, '').replaceAll(/[&<>"']/g, (one) => marks[one] ?? '')
}
