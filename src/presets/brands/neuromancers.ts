import type { BrandKit } from '../../kernel/brand.ts'

/** Gentle, low in stimulation: sage and heather, wide spacing, nothing moves; a loop without beginning for a mark. */
export const neuromancersKit: BrandKit = {
  slug: 'neuromancers',
  name: 'Neuromancers',
  brand: {
    tagline: 'Somebody who has been there.',
    accent: '#45614d',
    accentDark: '#b1c9b5',
    second: '#675a86',
    secondDark: '#c0b4da',
    surface: '#f4f3ed',
    ink: '#2b312d',
    night: '#191d1b',
    mark: 'N',
    emblem: [
      // The loop of neurodiversity, drawn as two that hold one another.
      { d: 'M32 32c-6-9-11-13-17-13a13 13 0 1 0 0 26c6 0 11-4 17-13z', fill: 'none', stroke: 'accent', width: 7 },
      { d: 'M32 32c6 9 11 13 17 13a13 13 0 1 0 0-26c-6 0-11 4-17 13z', fill: 'none', stroke: 'second', width: 7 },
      { d: 'M27 24.8c1.7 2 3.3 4.4 5 7.2s3.3 5.200 5 7.2', fill: 'none', stroke: 'accent', width: 7 },
    ],
    typeface: 'gentle',
    corners: 'round',
    density: 'airy',
    motion: 'still',
    imagery: 'scenes',
    tone: [
      'One thing at a time, in short sentences.',
      'Say what will happen before it happens, and that it may be stopped.',
      'No urgency, no exclamation marks, no praise that judges.',
    ],
  },
}
