import { directionOf } from '../../../words/languages.ts'
import { want } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { marketplacesContext } from '../../api/visit.ts'
import { findPage, wishedLanguage } from '../../ui/blocks/find.server.ts'
import { goodsFor } from '../../ui/blocks/goods.server.ts'
import { PageBlocks } from '../../ui/blocks/PageBlocks.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { auctionsAmong } from '../../ui/auction/among.server.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Empty } from '../../ui/page/Empty.tsx'
import { Found, StructuredData } from '../../ui/page/Found.tsx'
import { PageTitle } from '../../ui/page/PageTitle.tsx'
import { houseOf } from '../../ui/page/structured.ts'
import { watchedAmong } from '../../ui/product/watched.server.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import { Directory } from './Directory.tsx'
import { Figures } from './Figures.tsx'
import { Hero } from './Hero.tsx'
import { House } from './House.tsx'
import { Invitation } from './Invitation.tsx'
import { Row } from './Row.tsx'
import { Safety } from './Safety.tsx'
import { Sellers } from './Sellers.tsx'
import { Shelves } from './Shelves.tsx'
import css from './home.module.css'

/**
 * What stands in the window, what is new, and what the operator has written for the front: its head is the page's head,
 * all else of it stands among the goods. The bare host lists the marketplaces instead.
 */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [newest, window, { page }, soon] = await Promise.all([
    want(api.GET('/products/', { params: { query: { for_sale: 'true', in_stock: 'true', limit: 12 } } })),
    want(api.GET('/window/')),
    wishedLanguage(request, context).then((language) => findPage(api, '', language)),
    // Where nothing is sold by auction there is no such address.
    want(api.GET('/auctions/', { params: { query: { status: 'live', limit: 4 } } })),
  ])
  if (newest && window) {
    const goods = page && (await goodsFor(api, page.body.content))
    const shown = [newest.results, window.most_wanted, ...Object.values(goods?.products ?? {})]
    const ending = (soon?.results ?? []).flatMap(({ product }) => product ?? [])
    const [watched, auctions] = await Promise.all([
      watchedAmong(api, request, ending, ...shown),
      auctionsAmong(api, ending, ...shown),
    ])
    return { newest: newest.results, window, page, goods, ending, watched, auctions, directory: null }
  }
  return {
    newest: [],
    window: null,
    page,
    goods: null,
    ending: [],
    watched: [],
    auctions: null,
    directory: await context.get(marketplacesContext)(),
  }
}

export default function Home({ loaderData: { newest, window, page, goods, ending, directory } }: Route.ComponentProps) {
  const t = useWords('storefront')
  const root = useRoot()
  const marketplace = root?.marketplace
  if (!marketplace) return <Directory marketplaces={directory ?? []} />
  if (!window) return <House marketplace={marketplace} />
  const rest = page?.body.content.filter(({ type }, place) => type !== 'hero' || place > 0) ?? []
  return (
    <div className={css.page}>
      {page ? (
        <PageHead page={page} address={root.origin} />
      ) : (
        <>
          <PageTitle>{marketplace.name}</PageTitle>
          <Found title={marketplace.name} description={marketplace.brand.tagline} />
        </>
      )}
      <StructuredData data={houseOf(root.origin, marketplace)} />
      <Hero marketplace={marketplace} page={page} products={newest.filter(({ picture }) => picture)} />
      {newest.length === 0 && (
        <Empty title={t('home.empty')}>
          <p>{t('home.empty_advice')}</p>
          <LinkButton to="/sell/new">{t('home.empty_offer')}</LinkButton>
        </Empty>
      )}
      <Row id="ending" title={t('home.ending')} products={ending} more="/search?sold_by=auction&order=ending" />
      <Safety goods={marketplace.goods} />
      <Shelves shelves={window.shelves} />
      <Row id="newest" title={t('home.newest')} products={newest.slice(0, 8)} more="/search" />
      {page && goods && rest.length > 0 && (
        <div lang={page.language} dir={directionOf(page.language)}>
          <PageBlocks blocks={rest} pictures={page.pictures} goods={goods} />
        </div>
      )}
      <Sellers sellers={window.sellers} imagery={marketplace.brand.imagery} />
      <Row id="wanted" title={t('home.wanted')} products={wholeRows(window.most_wanted)} />
      <Figures figures={window.figures} />
      <Invitation marketplace={marketplace} />
    </div>
  )
}

/** Four stand in a row on a wide screen: eight or four, unless there are fewer still. */
function wholeRows<Product>(products: readonly Product[]): readonly Product[] {
  return products.length < 8 ? products.slice(0, 4) : products.slice(0, 8)
}
