import { useEffect, useState } from 'react'
import type { Product, ProductSummary } from '../../api/shapes.ts'
import { ProductGrid } from '../../ui/product/ProductCard.tsx'
import { useWords } from '../../words/words.ts'
import css from './product.module.css'

const place = 'viewed'
const most = 4

/** What this tab has shown before: kept by the browser until it is closed, and told to nobody. */
export function Viewed({ product }: { product: Product }) {
  const t = useWords('storefront')
  const [seen, setSeen] = useState<readonly ProductSummary[]>([])
  useEffect(() => {
    const before = read().filter(({ id }) => id !== product.id)
    setSeen(before.slice(0, most))
    const { pictures, description: _, updated_at: __, watchers: ___, ...summary } = product
    write([{ ...summary, picture: pictures[0] ?? null }, ...before].slice(0, most + 1))
  }, [product])
  if (seen.length === 0) return null
  return (
    <section className={css.row}>
      <h2>{t('product.viewed')}</h2>
      {/* Whether they are watched was not asked: only this browser knows of them. */}
      <ProductGrid products={seen} hearts={false} />
    </section>
  )
}

function read(): ProductSummary[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? (kept as ProductSummary[]) : []
  } catch {
    return []
  }
}

function write(products: readonly ProductSummary[]): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(products))
  } catch {
    // Full, or forbidden: then nothing is kept.
  }
}
