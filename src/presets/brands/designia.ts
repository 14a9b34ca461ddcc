import type { BrandKit } from '../../kernel/brand.ts'

/** Editorial: black on white, one red, large pictures, no rounded corners; three plain forms for a mark. */
export const designiaKit: BrandKit = {
  slug: 'designia',
  name: 'Designia',
  brand: {
    tagline: 'Objects with an author.',
    accent: '#b1002e',
    accentDark: '#ff8fa3',
    second: '#1f3ad0',
    secondDark: '#a3b3ff',
    surface: '#fafaf7',
    ink: '#111111',
    night: '#121212',
    mark: 'D',
    emblem: [
      // Square, half disc and disc: between them they read as the first letter of the name.
      { d: 'M8 6h22v52H8z', fill: 'ink', stroke: 'none', width: 0 },
      { d: 'M30 6a26 26 0 0 1 0 52z', fill: 'accent', stroke: 'none', width: 0 },
      { d: 'M30 23a9 9 0 1 1 0 18a9 9 0 1 1 0-18z', fill: 'page', stroke: 'none', width: 0 },
    ],
    typeface: 'editorial',
    corners: 'straight',
    density: 'airy',
    motion: 'lively',
    imagery: 'design',
    tone: [
      'Let the picture speak first; then one exact sentence.',
      'Name the author, the year and the edition.',
      'No superlatives. Dimensions instead.',
    ],
  },
}
