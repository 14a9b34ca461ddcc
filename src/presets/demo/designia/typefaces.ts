import type { DemoProduct } from '../product.ts'

/** Typefaces, delivered as files. */
export const typefaces: readonly DemoProduct[] = [
  {
    key: 'type-ledger',
    title: 'Ledger Serif, family of eight',
    description:
      'A serif for long reading and small figures, with old-style and tabular numerals. Four weights with true italics. Desktop licence for five machines, delivered as files.',
    category: 'type/serif',
    condition: 'new',
    stock: 999,
    price: '180.00',
    seller: 'fontlab-row',
    city: null,
    art: { thing: 'specimen', palette: 'madder' },
    alt: 'Large letters on a red ground',
  },
  {
    key: 'type-orbit',
    title: 'Orbit Grotesk, variable',
    description:
      'One variable file, from hairline to poster, with an optical-size axis. Draws 214 languages. Web and desktop in one licence.',
    category: 'type/sans',
    condition: 'new',
    stock: 999,
    price: '120.00',
    seller: 'fontlab-row',
    city: null,
    art: { thing: 'specimen', palette: 'cobalt' },
    alt: 'Large letters on a blue ground',
  },
  {
    key: 'type-quill',
    title: 'Quill Mono for code',
    description:
      'A monospace in which nothing can be mistaken for anything else. Ligatures that can be switched off. Four weights.',
    category: 'type/mono',
    condition: 'new',
    stock: 999,
    price: '60.00',
    seller: 'fontlab-row',
    city: null,
    art: { thing: 'specimen', palette: 'night' },
    alt: 'Large letters on a dark ground',
  },
  {
    key: 'type-sindh',
    title: 'Sindh Naskh, Arabic and Urdu',
    description:
      'A Naskh with full Urdu and Sindhi, drawn with a calligrapher from Hyderabad. Matches Ledger Serif in colour on the page. Three weights.',
    category: 'type/non-latin',
    condition: 'new',
    stock: 999,
    price: '150.00',
    seller: 'fontlab-row',
    city: null,
    art: { thing: 'specimen', palette: 'forest' },
    alt: 'Large letters on a green ground',
  },
  {
    key: 'type-poster',
    title: 'Placard, a poster face',
    description:
      'Wood-type manners for large sizes only: narrow, black and loud. Capitals, figures and eleven kinds of arrow. One weight is enough.',
    category: 'type/display',
    condition: 'new',
    stock: 999,
    price: '45.00',
    seller: 'papierwerk',
    city: null,
    art: { thing: 'specimen', palette: 'coral' },
    alt: 'Large letters on a coral ground',
  },
]
