import type { DemoProduct } from '../product.ts'

/** Lamps. */
export const lighting: readonly DemoProduct[] = [
  {
    key: 'lamp-dome',
    title: 'Dome pendant, spun aluminium',
    description:
      'Spun in Eindhoven from one sheet and powder-coated inside and out. Throws a pool of light and leaves the ceiling in peace. E27, cable to length.',
    category: 'lighting/pendants',
    condition: 'new',
    stock: 14,
    price: '240.00',
    seller: 'lumen-works',
    city: 'nl-eindhoven',
    art: { thing: 'pendant', palette: 'coral' },
    alt: 'A hanging lamp with a coral dome',
  },
  {
    key: 'lamp-globe',
    title: 'Globe table lamp, opal',
    description:
      'A globe of mouth-blown opal glass on a turned oak foot. Dims to the light of two candles. Touch switch, cable covered in linen.',
    category: 'lighting/table-lamps',
    condition: 'new',
    stock: 20,
    price: '165.00',
    seller: 'lumen-works',
    city: 'nl-eindhoven',
    art: { thing: 'globeLamp', palette: 'sand' },
    alt: 'A glowing globe on a foot',
  },
  {
    key: 'lamp-arc',
    title: 'Arc reading lamp',
    description:
      'Stands where it is put: the foot weighs four kilograms. The head turns without a screw to lose. Replaceable LED of 2700 kelvin.',
    category: 'lighting/table-lamps',
    condition: 'new',
    stock: 9,
    price: '310.00',
    seller: 'lumen-works',
    city: 'de-hamburg',
    art: { thing: 'tableLamp', palette: 'night' },
    alt: 'A dark lamp with warm light',
  },
  {
    key: 'lamp-paper',
    title: 'Paper pendant, folded by hand',
    description:
      'Kozo paper folded in 96 pleats, without glue. Comes flat in an envelope and opens in one movement. With a cord of two metres.',
    category: 'lighting/pendants',
    condition: 'new',
    stock: 33,
    price: '85.00',
    seller: 'kyoto-fold',
    city: 'jp-kyoto',
    art: { thing: 'paperPendant', palette: 'mustard' },
    alt: 'A lamp with a yellow glow',
  },
  {
    key: 'lamp-vintage',
    title: 'Workshop lamp, 1950s, rewired',
    description:
      'From a factory in Leipzig, jointed in three places, with all its scars. Rewired and earthed last year. It stays at any angle you ask of it.',
    category: 'lighting/vintage',
    condition: 'good',
    stock: 1,
    price: '420.00',
    seller: 'depot-fifty',
    city: 'de-berlin',
    art: { thing: 'jointedLamp', palette: 'slate' },
    alt: 'A grey jointed lamp',
  },
]
