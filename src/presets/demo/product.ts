import type { Art } from './drawing/draw.ts'

/** Somebody of the demo who sells. Their account is made by the seed. */
export interface DemoSeller {
  key: string
  name: string
  username: string
  city: string
}

export interface DemoCategory {
  slug: string
  name: string
  children?: readonly DemoCategory[]
}

export interface DemoProduct {
  /** Stable: names the product in the demo, and decides how it is drawn. */
  key: string
  title: string
  description: string
  /** Slugs from the root down: 'textiles/ajrak'. */
  category: string
  condition: 'new' | 'like_new' | 'good' | 'fair'
  stock: number
  /** Decimal string in the marketplace's currency; null: put up, and not for sale. */
  price: string | null
  /** A seller's key. */
  seller: string
  /** A listed city's id; null for what comes as a file. */
  city: string | null
  art: Art
  /** What the picture shows, for who cannot see it. */
  alt: string
}

/** What one marketplace of the demo offers. */
export interface DemoCatalogue {
  sellers: readonly DemoSeller[]
  categories: readonly DemoCategory[]
  products: readonly DemoProduct[]
}
