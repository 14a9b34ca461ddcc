import type { DemoProduct } from '../product.ts'

/** What travels well. */
export const food: readonly DemoProduct[] = [
  {
    key: 'hunza-apricot',
    title: 'Sun-dried Hunza apricots, 1 kg',
    description:
      "Dried on roofs above Karimabad without sulphur, so they are brown and taste of apricot. This year's harvest. Soak overnight or eat as they are.",
    category: 'food/dried-fruit',
    condition: 'new',
    stock: 80,
    price: '2100.00',
    seller: 'skardu',
    city: 'pk-karimabad',
    art: { thing: 'jar', palette: 'mustard' },
    alt: 'A jar of golden dried apricots',
  },
  {
    key: 'hunza-kernel-oil',
    title: 'Apricot kernel oil, 250 ml',
    description:
      'Pressed cold from the kernels that are left when apricots dry. For skin, hair and winter soup. One harvest, one press.',
    category: 'food/oil',
    condition: 'new',
    stock: 26,
    price: '2600.00',
    seller: 'skardu',
    city: 'pk-gilgit',
    art: { thing: 'jar', palette: 'sand' },
    alt: 'A jar with a flower on its label',
  },
  {
    key: 'sidr-honey',
    title: 'Sidr honey, Karak',
    description:
      'From bees that spend autumn among the ber trees of Karak. Thick, dark and slow to set. Sieved and never heated.',
    category: 'food/honey',
    condition: 'new',
    stock: 35,
    price: '4800.00',
    seller: 'swat',
    city: 'pk-karak',
    art: { thing: 'jar', palette: 'mustard' },
    alt: 'A jar of amber honey',
  },
  {
    key: 'multan-mango',
    title: 'Multani mango murabba',
    description:
      'Green mangoes in syrup with cardamom and a little saffron. Made in small copper pans by a grandmother and her two grandsons. 700 grams.',
    category: 'food/preserves',
    condition: 'new',
    stock: 44,
    price: '1450.00',
    seller: 'multan',
    city: 'pk-multan',
    art: { thing: 'jar', palette: 'coral' },
    alt: 'A jar with orange fruit in syrup',
  },
  {
    key: 'chilghoza',
    title: 'Chilghoza pine nuts, Zhob',
    description:
      'Pine nuts from the Sulaiman range above Zhob, roasted in their shells. The forests are picked in turns, so that they seed. 500 grams.',
    category: 'food/dried-fruit',
    condition: 'new',
    stock: 12,
    price: '8900.00',
    seller: 'quetta',
    city: 'pk-zhob',
    art: { thing: 'jar', palette: 'forest' },
    alt: 'A jar of nuts with a green label',
  },
]
