import type { BrandKit } from '../../kernel/brand.ts'

/** Warm and crafted: terracotta and peacock on unbleached cloth; a star of the block printers for a mark. */
export const madeinpkKit: BrandKit = {
  slug: 'madeinpk',
  name: 'MadeInPK',
  brand: {
    tagline: 'Made by hand, from Khyber to Karachi.',
    accent: '#9a3412',
    accentDark: '#f2a477',
    second: '#0f6466',
    secondDark: '#6fc7c2',
    surface: '#fbf6ef',
    ink: '#2b1d14',
    night: '#1a1310',
    mark: 'Mp',
    emblem: [
      // Two squares turned against one another make the eight-pointed star of ajrak and of tile work.
      { d: 'M12 12h40v40H12z', fill: 'accent', stroke: 'none', width: 0 },
      { d: 'M32 3.7 60.3 32 32 60.3 3.7 32z', fill: 'accent', stroke: 'none', width: 0 },
      { d: 'M32 13a19 19 0 1 1 0 38a19 19 0 1 1 0-38z', fill: 'page', stroke: 'none', width: 0 },
      {
        d: 'M32 16c4.6 5 4.6 11 0 16c-4.6-5-4.6-11 0-16zM48 32c-5 4.6-11 4.6-16 0c5-4.6 11-4.6 16 0zM32 48c-4.6-5-4.6-11 0-16c4.6 5 4.6 11 0 16zM16 32c5-4.6 11-4.6 16 0c-5 4.6-11 4.6-16 0z',
        fill: 'second',
        stroke: 'none',
        width: 0,
      },
      { d: 'M22 22l20 20M42 22L22 42', fill: 'none', stroke: 'accent', width: 2.6 },
      { d: 'M32 28.4a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2z', fill: 'accent', stroke: 'page', width: 1.6 },
    ],
    typeface: 'crafted',
    corners: 'round',
    density: 'regular',
    motion: 'lively',
    imagery: 'crafts',
    tone: [
      'Speak like a good shopkeeper: warm, plain, never loud.',
      'Name the town, the hand and the material.',
      'Say what happens to the money before it is asked.',
    ],
  },
}
