import type { BrandKit } from '../../kernel/brand.ts'

/** Clear and calm for work: one blue that means 'do', much white, close rows; a lens for a mark. */
export const percipioKit: BrandKit = {
  slug: 'percipio',
  name: 'Percipio',
  brand: {
    tagline: 'Careful work, fairly counted.',
    accent: '#1d54b8',
    accentDark: '#9dc0ff',
    second: '#0a7566',
    secondDark: '#6fd0bd',
    surface: '#f6f8fb',
    ink: '#152033',
    night: '#10151e',
    mark: 'P',
    emblem: [
      // A lens over three lines of work: what is looked at closely.
      { d: 'M27 6a21 21 0 1 1 0 42a21 21 0 1 1 0-42z', fill: 'accent', stroke: 'none', width: 0 },
      { d: 'M42.6 42.6L57 57', fill: 'none', stroke: 'second', width: 8 },
      { d: 'M17 20.5h20M17 27.5h14', fill: 'none', stroke: 'page', width: 4 },
      { d: 'M17 35l4.4 4L30 31', fill: 'none', stroke: 'page', width: 4 },
    ],
    typeface: 'clear',
    corners: 'soft',
    density: 'compact',
    motion: 'calm',
    imagery: 'work',
    tone: [
      'Give the number, the unit and the deadline, in that order.',
      'A task says what done looks like.',
      'Never hurry anybody; say what is owed and by when.',
    ],
  },
}
