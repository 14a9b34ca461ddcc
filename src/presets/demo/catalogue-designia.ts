import { digital } from './designia/digital.ts'
import { furniture } from './designia/furniture.ts'
import { lighting } from './designia/lighting.ts'
import { objects } from './designia/objects.ts'
import { prints } from './designia/prints.ts'
import { typefaces } from './designia/typefaces.ts'
import type { DemoCatalogue } from './product.ts'

/** What the demo of `designia` offers: design goods, to hold and as files, from studios around the world. */
export const designiaCatalogue: DemoCatalogue = {
  sellers: [
    { key: 'atelier-nord', name: 'Atelier Nord', username: 'atelier-nord', city: 'dk-copenhagen' },
    { key: 'papierwerk', name: 'Papierwerk', username: 'papierwerk', city: 'ch-basel' },
    { key: 'studio-mora', name: 'Studio Mora', username: 'studio-mora', city: 'es-barcelona' },
    { key: 'fontlab-row', name: 'Row Type Foundry', username: 'row-type', city: 'gb-london' },
    { key: 'lumen-works', name: 'Lumen Works', username: 'lumen-works', city: 'nl-eindhoven' },
    { key: 'kyoto-fold', name: 'Kyoto Fold', username: 'kyoto-fold', city: 'jp-kyoto' },
    { key: 'tischler-ost', name: 'Tischlerei Ost', username: 'tischlerei-ost', city: 'de-berlin' },
    { key: 'depot-fifty', name: 'Depot Fifty', username: 'depot-fifty', city: 'de-berlin' },
    { key: 'clay-street', name: 'Clay Street', username: 'clay-street', city: 'us-portland' },
    { key: 'wool-north', name: 'Wool North', username: 'wool-north', city: 'gb-glasgow' },
    { key: 'pixel-depot', name: 'Pixel Depot', username: 'pixel-depot', city: 'us-san-francisco' },
  ],
  categories: [
    {
      slug: 'prints',
      name: 'Prints',
      children: [
        { slug: 'posters', name: 'Posters' },
        { slug: 'landscapes', name: 'Landscapes' },
        { slug: 'botanical', name: 'Botanical' },
      ],
    },
    {
      slug: 'furniture',
      name: 'Furniture',
      children: [
        { slug: 'chairs', name: 'Chairs' },
        { slug: 'tables', name: 'Tables' },
        { slug: 'storage', name: 'Shelves and storage' },
      ],
    },
    {
      slug: 'lighting',
      name: 'Lighting',
      children: [
        { slug: 'pendants', name: 'Pendants' },
        { slug: 'table-lamps', name: 'Table lamps' },
        { slug: 'vintage', name: 'Vintage lamps' },
      ],
    },
    {
      slug: 'objects',
      name: 'Objects',
      children: [
        { slug: 'ceramics', name: 'Ceramics' },
        { slug: 'clocks', name: 'Clocks' },
        { slug: 'stationery', name: 'Stationery' },
        { slug: 'textiles', name: 'Throws and rugs' },
      ],
    },
    {
      slug: 'type',
      name: 'Typefaces',
      children: [
        { slug: 'serif', name: 'Serif' },
        { slug: 'sans', name: 'Sans serif' },
        { slug: 'mono', name: 'Monospaced' },
        { slug: 'display', name: 'Display' },
        { slug: 'non-latin', name: 'Non-Latin' },
      ],
    },
    {
      slug: 'digital',
      name: 'Kits and icons',
      children: [
        { slug: 'ui-kits', name: 'UI kits' },
        { slug: 'icons', name: 'Icons' },
      ],
    },
  ],
  products: [...digital, ...typefaces, ...objects, ...lighting, ...furniture, ...prints],
}
