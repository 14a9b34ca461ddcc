import { Readable } from 'node:stream'
import { onTheWire } from '../../kernel/time.ts'
import type { Within } from '../../platform/http/endpoint.ts'
import type { PublicPages } from '../catalogue/index.ts'
import { inXml, mostInAPart } from './rules.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

// Rows that are held in memory at once, however large the shop is.
const atOnce = 1_000

/** The list of all parts: each kind of pages has as many as its pages need. */
export async function sitemapIndex(within: Within, baseUrl: string, kinds: readonly PublicPages[]): Promise<string> {
  const parts = await within((tx) =>
    Promise.all(
      kinds.map(async ({ name, steps }) => {
        const more = await steps(tx, mostInAPart)
        return [null, ...more].map((_, index) => `${baseUrl}/sitemaps/${name}-${index + 1}.xml`)
      }),
    ),
  )
  const lines = parts.flat().map((url) => `<sitemap><loc>${inXml(url)}</loc></sitemap>`)
  return `${head}<sitemapindex xmlns="${namespace}">\n${lines.join('\n')}\n</sitemapindex>\n`
}

/** One part, read and written piece by piece; undefined when there are fewer. */
export async function sitemapPart(
  within: Within,
  baseUrl: string,
  kind: PublicPages,
  part: number,
): Promise<Readable | undefined> {
  const steps = part === 1 ? [] : await within((tx) => kind.steps(tx, mostInAPart))
  const after = part === 1 ? null : steps[part - 2]
  return after === undefined ? undefined : Readable.from(linesOf(within, baseUrl, kind, after))
}

async function* linesOf(within: Within, baseUrl: string, kind: PublicPages, from: string | null) {
  yield `${head}<urlset xmlns="${namespace}">\n`
  let after = from
  let left = mostInAPart
  while (left > 0) {
    const most = Math.min(left, atOnce)
    const place = after
    const pages = await within((tx) => kind.after(tx, place, most))
    for (const { path, changedAt } of pages) {
      const changed = changedAt ? `<lastmod>${onTheWire(changedAt)}</lastmod>` : ''
      yield `<url><loc>${inXml(baseUrl + path)}</loc>${changed}</url>\n`
    }
    const last = pages.at(-1)
    if (!last || pages.length < most) break
    after = last.key
    left -= pages.length
  }
  yield '</urlset>\n'
}
