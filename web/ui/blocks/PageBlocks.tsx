import type { SiteBlock, SitePicture } from '../../api/shapes.ts'
import { buttonClass } from '../form/Button.tsx'
import { Picture } from '../picture/Picture.tsx'
import { ProductGrid } from '../product/ProductCard.tsx'
import css from './blocks.module.css'
import { DataTable } from './DataTable.tsx'
import { type Goods, keyOfProducts } from './goods.ts'
import { Inline, Way } from './Inline.tsx'
import { List } from './List.tsx'

interface Props {
  blocks: readonly SiteBlock[]
  pictures: readonly SitePicture[]
  /** What the blocks show of the shop: see goods.server.ts. */
  goods: Goods
}

/** A page's blocks in their order. */
export function PageBlocks({ blocks, pictures, goods }: Props) {
  return (
    <div className={css.blocks}>
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has no name but its place
        <Block key={place} block={block} pictures={pictures} goods={goods} first={place === 0} />
      ))}
    </div>
  )
}

function Block({ block, first, ...shown }: Omit<Props, 'blocks'> & { block: SiteBlock; first: boolean }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inline content={block.content} />
        </p>
      )
    case 'heading': {
      const Heading = `h${block.attrs.level}` as const
      return (
        <Heading>
          <Inline content={block.content} />
        </Heading>
      )
    }
    case 'bulletList':
    case 'orderedList':
      return <List list={block} />
    case 'blockquote':
      return (
        <blockquote className={css.quote}>
          <PageBlocks blocks={block.content} {...shown} />
        </blockquote>
      )
    case 'horizontalRule':
      return <hr />
    case 'picture':
      return <Shown {...block.attrs} pictures={shown.pictures} first={first} />
    case 'button':
      return (
        <p>
          <Way to={block.attrs.href} className={buttonClass({ quiet: block.attrs.look === 'quiet' })}>
            {block.attrs.label}
          </Way>
        </p>
      )
    case 'callout':
      return (
        <aside className={`${css.callout} ${css[block.attrs.tone] ?? ''}`}>
          <PageBlocks blocks={block.content} {...shown} />
        </aside>
      )
    case 'faq':
      return (
        <details className={css.faq}>
          <summary>{block.attrs.question}</summary>
          <PageBlocks blocks={block.content} {...shown} />
        </details>
      )
    case 'table':
      return <DataTable caption={block.attrs.caption} rows={block.content} />
    case 'columns':
      return (
        <div className={css.columns}>
          {block.content.map((column, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
            <PageBlocks key={place} blocks={column.content} {...shown} />
          ))}
        </div>
      )
    case 'products':
      return <Products {...block.attrs} goods={shown.goods} />
    case 'categories':
      return <Categories title={block.attrs.title} goods={shown.goods} />
    case 'hero':
      return <Hero {...block.attrs} pictures={shown.pictures} />
  }
}

interface ShownProps {
  id: string
  alt: string
  pictures: readonly SitePicture[]
  first?: boolean
}

function Shown({ id, alt, pictures, first = false }: ShownProps) {
  const picture = pictures.find((one) => one.id === id)
  if (!picture) return null
  return (
    <figure className={css.picture}>
      <Picture picture={{ ...picture, alt }} sizes="(max-width: 50rem) 92vw, 46rem" first={first} />
    </figure>
  )
}

function Products({ title, goods, ...wish }: Extract<SiteBlock, { type: 'products' }>['attrs'] & { goods: Goods }) {
  const products = goods.products[keyOfProducts(wish)] ?? []
  if (products.length === 0) return null
  return (
    <section className={css.wide}>
      {title && <h2>{title}</h2>}
      <ProductGrid products={products} />
    </section>
  )
}

function Categories({ title, goods }: { title: string; goods: Goods }) {
  if (goods.categories.length === 0) return null
  return (
    <section className={css.wide}>
      {title && <h2>{title}</h2>}
      <ul role="list" className={css.categories}>
        {goods.categories.map(({ id, name, slug, product_count: count }) => (
          <li key={id}>
            <Way to={`/categories/${slug}`}>
              <span>{name}</span>
              <small>{count}</small>
            </Way>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Hero({
  title,
  lead,
  action,
  second,
  picture,
  pictures,
}: Extract<SiteBlock, { type: 'hero' }>['attrs'] & { pictures: readonly SitePicture[] }) {
  return (
    <section className={css.hero}>
      <div className={css.words}>
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
        {(action || second) && (
          <p className={css.ways}>
            {action && (
              <Way to={action.href} className={buttonClass()}>
                {action.label}
              </Way>
            )}
            {second && (
              <Way to={second.href} className={buttonClass({ quiet: true })}>
                {second.label}
              </Way>
            )}
          </p>
        )}
      </div>
      {picture && <Shown {...picture} pictures={pictures} first />}
    </section>
  )
}
