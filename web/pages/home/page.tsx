import { Link } from 'react-router'
import { want } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { marketplacesContext } from '../../api/visit.ts'
import { findPage, wishedLanguage } from '../../ui/blocks/find.server.ts'
import { goodsFor } from '../../ui/blocks/goods.server.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { SitePageView } from '../../ui/blocks/SitePageView.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageTitle } from '../../ui/page/PageTitle.tsx'
import { ProductGrid } from '../../ui/product/ProductCard.tsx'
import type { Route } from './+types/page'
import { Directory } from './Directory.tsx'
import { Hero } from './Hero.tsx'
import { House } from './House.tsx'
import css from './home.module.css'

/**
 * The page that the operator has made for the front; where there is none, what is new and the categories to begin from.
 * The bare host lists the marketplaces instead.
 */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { page } = await findPage(api, '', await wishedLanguage(request, context))
  if (page) {
    const goods = await goodsFor(api, page.body.content)
    return { page, goods, address: new URL(request.url).origin }
  }
  const [newest, tree] = await Promise.all([
    want(api.GET('/products/', { params: { query: { for_sale: 'true', in_stock: 'true', limit: 12 } } })),
    want(api.GET('/categories/')),
  ])
  if (newest || tree)
    return { page: null, products: newest?.results ?? [], categories: tree?.results ?? [], directory: null }
  return { page: null, products: [], categories: [], directory: await context.get(marketplacesContext)() }
}

export default function Home({ loaderData }: Route.ComponentProps) {
  if (!loaderData.page) return <Front {...loaderData} />
  const { page, goods, address } = loaderData
  return (
    <>
      <PageHead page={page} address={address} />
      <SitePageView page={page} goods={goods} />
    </>
  )
}

type FrontData = Exclude<Route.ComponentProps['loaderData'], { address: string }>

function Front({ products, categories, directory }: Omit<FrontData, 'page'>) {
  const marketplace = useRoot()?.marketplace
  if (!marketplace) return <Directory marketplaces={directory ?? []} />
  if (!marketplace.modules.includes('catalogue')) return <House marketplace={marketplace} />
  return (
    <div className={css.page}>
      <PageTitle>{marketplace.name}</PageTitle>
      <meta name="description" content={marketplace.brand.tagline} />
      <Hero marketplace={marketplace} picture={products.find(({ picture }) => picture)} />
      {categories.length > 0 && (
        <section aria-labelledby="categories">
          <h2 id="categories">Browse</h2>
          <ul role="list" className={css.categories}>
            {categories.map((category) => (
              <li key={category.id}>
                <Link to={`/categories/${category.slug}`}>
                  <span>{category.name}</span>
                  <small>{category.product_count}</small>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="newest">
        <div className={css.head}>
          <h2 id="newest">Just in</h2>
          <Link to="/search">See everything</Link>
        </div>
        {products.length > 0 ? (
          <ProductGrid products={products} />
        ) : (
          <Empty title="Nothing is for sale yet">
            <p>Be the first to offer something.</p>
            <LinkButton to="/sell/new">Offer a product</LinkButton>
          </Empty>
        )}
      </section>
    </div>
  )
}
