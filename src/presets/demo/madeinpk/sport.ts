import type { DemoProduct } from '../product.ts'

/** Footballs and cricket bats. */
export const sport: readonly DemoProduct[] = [
  {
    key: 'match-football',
    title: 'Match football, hand-stitched',
    description:
      "Thirty-two panels and 650 stitches, by the town that makes most of the world's footballs. Latex bladder, four layers of lining. Size 5, weight and bounce tested.",
    category: 'sport/football',
    condition: 'new',
    stock: 40,
    price: '6900.00',
    seller: 'sialkot',
    city: 'pk-sialkot',
    art: { thing: 'ball', palette: 'indigo' },
    alt: 'A white football with dark blue panels',
  },
  {
    key: 'street-football',
    title: 'Street football, tough cover',
    description:
      'For concrete, gravel and walls: a thicker cover and a nylon-wound bladder. Thermally bonded, so no seams to tear. Size 4 or 5.',
    category: 'sport/football',
    condition: 'new',
    stock: 55,
    price: '3400.00',
    seller: 'sialkot',
    city: 'pk-sialkot',
    art: { thing: 'ball', palette: 'coral' },
    alt: 'A football with coral panels',
  },
  {
    key: 'used-football',
    title: 'Match football, one season old',
    description:
      'One season on grass; scuffed, round, and holding its air for a week. Good for training. The valve was changed in spring.',
    category: 'sport/football',
    condition: 'fair',
    stock: 1,
    price: null,
    seller: 'sialkot',
    city: 'pk-gujranwala',
    art: { thing: 'ball', palette: 'slate' },
    alt: 'A grey football',
  },
  {
    key: 'cricket-bat',
    title: 'English-willow cricket bat, grade 2',
    description:
      'English willow pressed and shaped in Sialkot, eight grains, 1.18 kilograms. Knocked in for three hours, so it can be played on Friday. Short handle, with cover.',
    category: 'sport/cricket',
    condition: 'new',
    stock: 8,
    price: '24500.00',
    seller: 'sialkot',
    city: 'pk-sialkot',
    art: { thing: 'bat', palette: 'sand' },
    alt: 'A cricket bat and a red ball',
  },
  {
    key: 'tape-bat',
    title: 'Tape-ball bat, poplar',
    description:
      'Light poplar for tape-ball nights in the street. Thick edges, thin price. The grip is doubled because gloves are for others.',
    category: 'sport/cricket',
    condition: 'new',
    stock: 33,
    price: '2800.00',
    seller: 'sialkot',
    city: 'pk-sialkot',
    art: { thing: 'bat', palette: 'turquoise' },
    alt: 'A light cricket bat and a ball',
  },
]
