/** A pair of typefaces that belong together: one to read, one for headings. The web app carries the files. */
export const typefaces = ['crafted', 'clear', 'gentle', 'sober', 'editorial'] as const
export type Typeface = (typeof typefaces)[number]

/** How much the corners of cards, fields and buttons are rounded. */
export const cornerKinds = ['straight', 'soft', 'round'] as const
/** How close things stand to one another. */
export const densities = ['compact', 'regular', 'airy'] as const
/** How much moves by itself: nothing, what shows a change of state, or pictures and cards too. */
export const motions = ['still', 'calm', 'lively'] as const
/** What kind of pictures the house shows, and how large: square crafts, upright works of design, wide quiet scenes. */
export const imageries = ['crafts', 'design', 'scenes', 'work', 'paper'] as const

/** A colour of the palette by which a mark is drawn; `none` leaves a shape open. */
export type MarkInk = 'accent' | 'second' | 'ink' | 'page' | 'none'

/** One stroke of a mark, on a sheet of 64 by 64: an SVG path, filled, or drawn with a line of the given width. */
export interface MarkStroke {
  d: string
  fill: MarkInk
  stroke: MarkInk
  width: number
}

/**
 * How a marketplace looks and speaks. Colours are `#rrggbb`; whatever else is shown is worked out of them by
 * `paletteOf`, and every pair that is used is held to its contrast by `faultsOfPalette`.
 */
export interface Brand {
  tagline: string
  /** Links, buttons and what is chosen, on light ground; it carries white text. */
  accent: string
  /** The same on dark ground; it carries dark text. */
  accentDark: string
  /** A companion of the accent: figures, small marks, the other half of a pattern. Never alone the bearer of meaning. */
  second: string
  secondDark: string
  /** The ground of the light theme. */
  surface: string
  /** Text on it. */
  ink: string
  /** The ground of the dark theme. */
  night: string
  /** One to three letters that stand for the marketplace where it has no drawn mark. */
  mark: string
  /** The mark as it is drawn; none: the letters on the accent. */
  emblem: readonly MarkStroke[]
  typeface: Typeface
  corners: (typeof cornerKinds)[number]
  density: (typeof densities)[number]
  motion: (typeof motions)[number]
  imagery: (typeof imageries)[number]
  /** How the house speaks, each a sentence for whoever writes its words. */
  tone: readonly string[]
}

/** A brand with the name it is known by: what a preset, or one that is still to come, wears. */
export interface BrandKit {
  slug: string
  name: string
  brand: Brand
}
