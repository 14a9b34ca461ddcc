import type { BrandKit } from '../../kernel/brand.ts'

/** The deployment's own place: slate, and quiet. */
export const houseKit: BrandKit = {
  slug: 'house',
  name: 'Marketry',
  brand: {
    tagline: 'One house, many marketplaces.',
    accent: '#334155',
    accentDark: '#a9b8cc',
    second: '#8a4b14',
    secondDark: '#e0b07e',
    surface: '#f7f8fa',
    ink: '#14181f',
    night: '#11141a',
    mark: 'M',
    emblem: [
      // An awning over an open door.
      { d: 'M8 10h48l4 16H4z', fill: 'accent', stroke: 'none', width: 0 },
      {
        d: 'M4 26a7 7 0 0 0 14 0a7 7 0 0 0 14 0a7 7 0 0 0 14 0a7 7 0 0 0 14 0z',
        fill: 'second',
        stroke: 'none',
        width: 0,
      },
      { d: 'M9 37h46v21H38V46a6 6 0 0 0-12 0v12H9z', fill: 'accent', stroke: 'none', width: 0 },
    ],
    typeface: 'clear',
    corners: 'soft',
    density: 'compact',
    motion: 'calm',
    imagery: 'work',
    tone: ['Say what is, what was changed, and by whom.'],
  },
}
