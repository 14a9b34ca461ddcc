import type { BrandKit } from '../../kernel/brand.ts'

/** Sober and trustworthy: ink blue on paper, a serif to read by; the nib of a pen for a mark. */
export const writingKit: BrandKit = {
  slug: 'writing',
  name: 'The Writing House',
  brand: {
    tagline: 'Written with care, delivered on the day.',
    accent: '#1f3f66',
    accentDark: '#a9c4e6',
    second: '#7b2d3a',
    secondDark: '#e0a3ac',
    surface: '#f8f7f3',
    ink: '#1b1d22',
    night: '#14161a',
    mark: 'W',
    emblem: [
      // A nib, its slit, and the line it has just drawn.
      {
        d: 'M32 4c9 11 14 20 14 29c0 6-3 11-6.5 15h-15C21 44 18 39 18 33C18 24 23 15 32 4z',
        fill: 'accent',
        stroke: 'none',
        width: 0,
      },
      { d: 'M32 4v23', fill: 'none', stroke: 'page', width: 2.6 },
      { d: 'M32 26.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z', fill: 'page', stroke: 'none', width: 0 },
      { d: 'M8 58h48', fill: 'none', stroke: 'second', width: 4.5 },
    ],
    typeface: 'sober',
    corners: 'straight',
    density: 'regular',
    motion: 'calm',
    imagery: 'paper',
    tone: [
      'Write as to a colleague: complete sentences, no flourish.',
      'Promise a date and a price, and nothing that cannot be kept.',
      'When something goes wrong, say what, and what is done about it.',
    ],
  },
}
