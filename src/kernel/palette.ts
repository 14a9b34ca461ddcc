import { contrastOf, readableContrast, visibleContrast } from './contrast.ts'
import type { Brand } from './brand.ts'

/** What a colour is for. The web app knows colours by these names alone. */
export const colourRoles = [
  'page',
  'card',
  'sunken',
  'ink',
  'ink_soft',
  'line',
  'line_strong',
  'accent',
  'on_accent',
  'accent_strong',
  'accent_tint',
  'second',
  'second_tint',
  'good',
  'good_tint',
  'warn',
  'warn_tint',
  'bad',
  'bad_tint',
  'star',
  'third',
  'fourth',
] as const
export type ColourRole = (typeof colourRoles)[number]

/** Every colour of one theme, as `#rrggbb`. */
export type Colours = Readonly<Record<ColourRole, string>>

/** The light and the dark theme of a brand. */
export interface Palette {
  light: Colours
  dark: Colours
}

type Colouring = Pick<Brand, 'accent' | 'accentDark' | 'second' | 'secondDark' | 'surface' | 'ink' | 'night'>

/** Works the whole palette out of a brand's seven colours, mixed in OKLab so that steps look even to the eye. */
export function paletteOf(brand: Colouring): Palette {
  return { light: lightOf(brand), dark: darkOf(brand) }
}

function lightOf({ accent, second, surface, ink }: Colouring): Colours {
  return {
    page: surface,
    card: mix(surface, '#ffffff', 0.25),
    sunken: mix(surface, ink, 0.945),
    ink,
    ink_soft: mix(ink, surface, 0.76),
    line: mix(ink, surface, 0.15),
    line_strong: mix(ink, surface, 0.54),
    accent,
    on_accent: '#ffffff',
    accent_strong: mix(accent, '#000000', 0.84),
    accent_tint: mix(accent, surface, 0.1),
    second,
    second_tint: mix(second, surface, 0.1),
    good: '#1a6537',
    good_tint: '#e2f1e6',
    warn: '#714500',
    warn_tint: '#faefd6',
    bad: '#9d2018',
    bad_tint: '#fae4e1',
    star: '#9a5b06',
    third: '#7a5b00',
    fourth: '#2c6a86',
  }
}

function darkOf({ accentDark, secondDark, surface, night }: Colouring): Colours {
  const ink = mix(surface, '#ffffff', 0.9)
  return {
    page: night,
    card: mix(night, '#ffffff', 0.93),
    sunken: mix(night, '#ffffff', 0.87),
    ink,
    ink_soft: mix(ink, night, 0.76),
    line: mix(ink, night, 0.2),
    line_strong: mix(ink, night, 0.56),
    accent: accentDark,
    on_accent: '#14120f',
    accent_strong: mix(accentDark, '#ffffff', 0.8),
    accent_tint: mix(accentDark, night, 0.16),
    second: secondDark,
    second_tint: mix(secondDark, night, 0.16),
    good: '#8fd6a6',
    good_tint: '#14301f',
    warn: '#f0c36b',
    warn_tint: '#362a10',
    bad: '#ffa499',
    bad_tint: '#3c1714',
    star: '#f0b845',
    third: '#dcc06a',
    fourth: '#86c5e0',
  }
}

/** A colour that stands on another: how clearly it must, and which of the brand's colours is to blame if it does not. */
interface Pair {
  colour: ColourRole
  on: readonly ColourRole[]
  /** Text to be read (WCAG 2.2, 1.4.3), or a line or mark to be seen (1.4.11). */
  least: typeof readableContrast | typeof visibleContrast
  blame: { light: BlamedColour; dark: BlamedColour }
  message: { light: string; dark: string }
}

/** The colours of a brand that an operator may set, as the API names them. */
export type BlamedColour = 'accent' | 'accent_dark' | 'second' | 'second_dark' | 'surface' | 'ink' | 'night'

const accentHard = {
  light: 'Links in this accent would be hard to read on this surface.',
  dark: 'This accent would be hard to read in the dark theme.',
} as const
const inkHard = {
  light: 'Text in this ink would be hard to read on this surface.',
  dark: 'Text in the colour of this surface would be hard to read in the dark theme.',
} as const
const byAccent = { light: 'accent', dark: 'accent_dark' } as const
const byInk = { light: 'ink', dark: 'surface' } as const
const bySecond = { light: 'second', dark: 'second_dark' } as const
const bySurface = { light: 'surface', dark: 'night' } as const
const secondHard = {
  light: 'This second colour would be hard to see on this surface.',
  dark: 'This second colour would be hard to see in the dark theme.',
} as const
const signsHard = {
  light: 'Signs for good, bad and warning would be hard to see on this surface.',
  dark: 'Signs for good, bad and warning would be hard to see on this ground of the dark theme.',
} as const
const whiteHard = { light: 'White text on this accent would be hard to read.', dark: accentHard.dark } as const

/** Every pair of colours that pages use: what is not here must not be put on one another. */
export const pairs: readonly Pair[] = [
  {
    colour: 'ink',
    on: ['page', 'card', 'sunken', 'accent_tint', 'second_tint', 'good_tint', 'warn_tint', 'bad_tint'],
    least: readableContrast,
    blame: byInk,
    message: inkHard,
  },
  { colour: 'ink_soft', on: ['page', 'card', 'sunken'], least: readableContrast, blame: byInk, message: inkHard },
  { colour: 'line_strong', on: ['page', 'card'], least: visibleContrast, blame: byInk, message: inkHard },
  {
    colour: 'on_accent',
    on: ['accent', 'accent_strong'],
    least: readableContrast,
    blame: byAccent,
    message: whiteHard,
  },
  {
    colour: 'accent',
    on: ['page', 'card', 'sunken', 'accent_tint'],
    least: readableContrast,
    blame: byAccent,
    message: accentHard,
  },
  { colour: 'accent_strong', on: ['page', 'card'], least: readableContrast, blame: byAccent, message: accentHard },
  { colour: 'second', on: ['page', 'card'], least: visibleContrast, blame: bySecond, message: secondHard },
  ...(['good', 'warn', 'bad'] as const).map(
    (sign): Pair => ({
      colour: sign,
      on: ['page', 'card', 'sunken', `${sign}_tint`],
      least: readableContrast,
      blame: bySurface,
      message: signsHard,
    }),
  ),
  ...(['star', 'third', 'fourth'] as const).map(
    (sign): Pair => ({
      colour: sign,
      on: ['page', 'card'],
      least: visibleContrast,
      blame: bySurface,
      message: signsHard,
    }),
  ),
]

/** A colour that is not clear enough where it stands. */
export interface PaletteFault {
  theme: keyof Palette
  colour: ColourRole
  on: ColourRole
  contrast: number
  blame: BlamedColour
  message: string
}

/** Every pair of a brand's palette that falls short of its contrast. */
export function faultsOfPalette(palette: Palette): PaletteFault[] {
  return (['light', 'dark'] as const).flatMap((theme) =>
    pairs.flatMap(({ colour, on, least, blame, message }) =>
      on.flatMap((ground) => {
        const contrast = contrastOf(palette[theme][colour], palette[theme][ground])
        if (contrast >= least) return []
        return [{ theme, colour, on: ground, contrast, blame: blame[theme], message: message[theme] }]
      }),
    ),
  )
}

/** `share` of one colour and the rest of another. The way to OKLab and back: Björn Ottosson, 'A perceptual color space'. */
export function mix(one: string, other: string, share: number): string {
  const [a, b] = [toLab(one), toLab(other)]
  return fromLab(a.map((part, place) => part * share + (b[place] ?? 0) * (1 - share)))
}

function toLab(colour: string): number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const channel = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromLab([L = 0, A = 0, B = 0]: readonly number[]): string {
  const l = (L + 0.3963377774 * A + 0.2158037573 * B) ** 3
  const m = (L - 0.1055613458 * A - 0.0638541728 * B) ** 3
  const s = (L - 0.0894841775 * A - 1.291485548 * B) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const channels = linear.map((value) => {
    const channel = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
    return Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}
