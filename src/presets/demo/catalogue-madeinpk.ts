import { dress } from './madeinpk/dress.ts'
import { food } from './madeinpk/food.ts'
import { home } from './madeinpk/home.ts'
import { pottery } from './madeinpk/pottery.ts'
import { sport } from './madeinpk/sport.ts'
import { textiles } from './madeinpk/textiles.ts'
import type { DemoCatalogue } from './product.ts'

/** What the demo of `madeinpk` offers: crafts of Pakistan, by the towns they are known for. */
export const madeinpkCatalogue: DemoCatalogue = {
  sellers: [
    { key: 'hala', name: 'Soomro Ajrak House', username: 'soomro-ajrak', city: 'pk-hala' },
    { key: 'umerkot', name: 'Thar Ralli Circle', username: 'thar-ralli', city: 'pk-umerkot' },
    { key: 'multan', name: 'Naqqash Brothers', username: 'naqqash-multan', city: 'pk-multan' },
    { key: 'peshawar', name: 'Qissa Khwani Makers', username: 'qissa-khwani', city: 'pk-peshawar' },
    { key: 'lahore', name: 'Bibi Rukhsana Khussa', username: 'rukhsana-khussa', city: 'pk-lahore' },
    { key: 'swat', name: 'Swat Valley Wool', username: 'swat-wool', city: 'pk-mingora' },
    { key: 'skardu', name: 'Baltistan Harvest', username: 'baltistan-harvest', city: 'pk-skardu' },
    { key: 'quetta', name: 'Bolan Weavers', username: 'bolan-weavers', city: 'pk-quetta' },
    { key: 'sialkot', name: 'Sialkot Sports Works', username: 'sialkot-sports', city: 'pk-sialkot' },
    { key: 'wazirabad', name: 'Mirza Cutlers', username: 'mirza-cutlers', city: 'pk-wazirabad' },
    { key: 'chiniot', name: 'Chiniot Wood and Brass', username: 'chiniot-wood', city: 'pk-chiniot' },
    { key: 'rawalpindi', name: 'Ustad Habib Truck Art', username: 'habib-truckart', city: 'pk-rawalpindi' },
  ],
  categories: [
    {
      slug: 'textiles',
      name: 'Textiles',
      children: [
        { slug: 'ajrak', name: 'Ajrak' },
        { slug: 'ralli', name: 'Ralli quilts' },
        { slug: 'shawls', name: 'Shawls and dupattas' },
        { slug: 'embroidery', name: 'Embroidery' },
      ],
    },
    {
      slug: 'pottery',
      name: 'Pottery and lamps',
      children: [
        { slug: 'blue-pottery', name: 'Blue pottery' },
        { slug: 'terracotta', name: 'Terracotta' },
        { slug: 'lamps', name: 'Lamps' },
      ],
    },
    {
      slug: 'footwear',
      name: 'Footwear',
      children: [
        { slug: 'chappal', name: 'Peshawari chappal' },
        { slug: 'khussa', name: 'Khussa' },
      ],
    },
    {
      slug: 'dress',
      name: 'Caps and bangles',
      children: [
        { slug: 'caps', name: 'Caps' },
        { slug: 'bangles', name: 'Bangles' },
      ],
    },
    {
      slug: 'home',
      name: 'Home',
      children: [
        { slug: 'knives', name: 'Knives' },
        { slug: 'woodwork', name: 'Woodwork' },
        { slug: 'metalwork', name: 'Copper and brass' },
        { slug: 'truck-art', name: 'Truck art' },
        { slug: 'rugs', name: 'Rugs' },
        { slug: 'music', name: 'Musical instruments' },
      ],
    },
    {
      slug: 'sport',
      name: 'Sport',
      children: [
        { slug: 'football', name: 'Football' },
        { slug: 'cricket', name: 'Cricket' },
      ],
    },
    {
      slug: 'food',
      name: 'From the orchard',
      children: [
        { slug: 'dried-fruit', name: 'Dried fruit and nuts' },
        { slug: 'honey', name: 'Honey' },
        { slug: 'oil', name: 'Oils' },
        { slug: 'preserves', name: 'Preserves' },
      ],
    },
  ],
  products: [...food, ...sport, ...home, ...dress, ...pottery, ...textiles],
}
