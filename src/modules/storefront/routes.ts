import { z } from 'zod'
import { notFound } from '../../kernel/errors.ts'
import type { Files } from '../../platform/files/files.ts'
import { type Endpoint, endpointsOf, type RawAnswer } from '../../platform/http/endpoint.ts'
import { type PublicPages, readProduct } from '../catalogue/index.ts'
import { createCards } from './cards.ts'
import { priceWords, readPart, robotsText } from './rules.ts'
import { sitemapIndex, sitemapPart } from './sitemap.ts'

const { raw } = endpointsOf('storefront')

const everyone = { access: 'everyone', answer: null } as const

const xml = (body: RawAnswer['body']): RawAnswer => ({
  headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=600' },
  body,
})

const jpeg = (body: Buffer): RawAnswer => ({
  headers: {
    'content-type': 'image/jpeg',
    'content-length': String(body.length),
    'cache-control': 'public, max-age=86400',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  },
  body,
})

/** What other sites and their robots look for at a house's door. */
export function storefrontRoutes(files: Pick<Files, 'openPicture'>, kinds: readonly PublicPages[]): Endpoint[] {
  const draw = createCards(files)
  // A link is shown once for each who shares it, and kept by whoever shows it: a minute needs no more.
  const rate = { times: 60, seconds: 60 }
  return [
    raw(
      'GET',
      '/robots/',
      { ...everyone, summary: 'What robots may look at', atRoot: '/robots.txt' },
      async (_within, { origin }) => ({
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
        body: robotsText(origin.baseUrl),
      }),
    ),
    raw(
      'GET',
      '/sitemap/',
      { ...everyone, summary: 'The list of the parts of the sitemap', atRoot: '/sitemap.xml' },
      async (within, { origin }) => xml(await sitemapIndex(within, origin.baseUrl, kinds)),
    ),
    raw(
      'GET',
      '/sitemaps/:name/',
      {
        ...everyone,
        summary: 'One part of the sitemap: at most 50,000 public pages',
        params: z.strictObject({ name: z.string() }),
        atRoot: '/sitemaps/:name',
      },
      async (within, { origin, params }) => {
        const asked = readPart(params.name)
        const kind = kinds.find(({ name }) => name === asked?.name)
        const part = asked && kind && (await sitemapPart(within, origin.baseUrl, kind, asked.part))
        if (!part) throw notFound('part of the sitemap')
        return xml(part)
      },
    ),
    raw(
      'GET',
      '/cards/house/',
      { ...everyone, summary: "The picture that stands for a link to the marketplace's own pages", rate },
      async (_within, { marketplace }) => {
        const { brand } = marketplace.settings
        const words = { title: brand.tagline, line: '', house: marketplace.name }
        return jpeg(await draw({ marketplaceId: marketplace.id, words, brand, pictureId: undefined }))
      },
    ),
    raw(
      'GET',
      '/cards/products/:id/',
      {
        ...everyone,
        summary: 'The picture that stands for a link to a product',
        description: 'Drawn of its first picture, its title and its price, when it is asked for first.',
        params: z.strictObject({ id: z.string() }),
        rate,
        refusals: ['pictures_busy'],
      },
      async (within, { params, marketplace }) => {
        const product = await within((tx) => readProduct(tx, params.id))
        const { brand, locale } = marketplace.settings
        const words = {
          title: product.title,
          line: product.listing ? priceWords(product.listing, locale) : '',
          house: marketplace.name,
        }
        return jpeg(await draw({ marketplaceId: marketplace.id, words, brand, pictureId: product.pictures[0]?.id }))
      },
    ),
  ]
}
