import type { DemoProduct } from '../product.ts'

/** Kits and icons, delivered as files. */
export const digital: readonly DemoProduct[] = [
  {
    key: 'kit-ledger',
    title: 'Ledger UI kit, 420 components',
    description:
      'Screens for money and tables, with every state drawn: empty, loading, wrong. Variables for both themes. Delivered as files, with a year of updates.',
    category: 'digital/ui-kits',
    condition: 'new',
    stock: 999,
    price: '79.00',
    seller: 'pixel-depot',
    city: null,
    art: { thing: 'screens', palette: 'night' },
    alt: 'A window with cards in dark blue, red and yellow',
  },
  {
    key: 'kit-shop',
    title: 'Storefront UI kit',
    description:
      'A shop from the front page to the receipt, on three widths. Contrast checked, focus drawn. Delivered as files.',
    category: 'digital/ui-kits',
    condition: 'new',
    stock: 999,
    price: '49.00',
    seller: 'pixel-depot',
    city: null,
    art: { thing: 'screens', palette: 'coral' },
    alt: 'A window with cards in coral and navy',
  },
  {
    key: 'icons-plain',
    title: 'Plain, 640 icons',
    description:
      'One weight, one grid and one opinion. SVG, font and sprite, with names in four languages. Free updates.',
    category: 'digital/icons',
    condition: 'new',
    stock: 999,
    price: '39.00',
    seller: 'pixel-depot',
    city: null,
    art: { thing: 'icons', palette: 'indigo' },
    alt: 'A sheet of simple signs in blue and red',
  },
  {
    key: 'icons-market',
    title: 'Market, icons for shops',
    description:
      'Baskets, parcels, scales and stalls: 180 signs for people who sell things. Two colours that follow your own. SVG.',
    category: 'digital/icons',
    condition: 'new',
    stock: 999,
    price: '29.00',
    seller: 'pixel-depot',
    city: null,
    art: { thing: 'icons', palette: 'festival' },
    alt: 'A sheet of coloured signs',
  },
]
