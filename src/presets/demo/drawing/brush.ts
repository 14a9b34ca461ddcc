import { roomWith, settingOf } from './settings.ts'

/** Colours a picture is painted in. */
export interface Palette {
  ground: string
  wash: string
  main: string
  second: string
  accent: string
  ink: string
}

export const palettes = {
  indigo: { ground: '#e9eef6', wash: '#cfdcee', main: '#24407c', second: '#a3262f', accent: '#f2f0e6', ink: '#12203f' },
  madder: { ground: '#f8e9e2', wash: '#efcfc0', main: '#a5342b', second: '#d98b2b', accent: '#fbf3df', ink: '#4a120f' },
  turquoise: {
    ground: '#e6f4f3',
    wash: '#c2e3e2',
    main: '#137c8b',
    second: '#1b4f9c',
    accent: '#ffffff',
    ink: '#0c3a4a',
  },
  mustard: {
    ground: '#fbf3dc',
    wash: '#f3e0ab',
    main: '#d39a1e',
    second: '#8a4b14',
    accent: '#fff8e6',
    ink: '#4a2c0a',
  },
  rose: { ground: '#fbeaf0', wash: '#f4cbdb', main: '#c23b74', second: '#6a2c70', accent: '#ffd166', ink: '#43102f' },
  forest: { ground: '#eaf3ea', wash: '#c9e0c9', main: '#2f6b46', second: '#b5832c', accent: '#f6f1dd', ink: '#16351f' },
  walnut: { ground: '#f4ece2', wash: '#e2cfb8', main: '#7b4a26', second: '#a86f3c', accent: '#e9d3ae', ink: '#38200f' },
  slate: { ground: '#eceff2', wash: '#d3dae1', main: '#4b5b6b', second: '#93a4b5', accent: '#f7b733', ink: '#1f2933' },
  sand: { ground: '#f7f1e6', wash: '#eaddc4', main: '#c8a36a', second: '#8d6e46', accent: '#fffaf0', ink: '#4b3a22' },
  festival: {
    ground: '#fdf1da',
    wash: '#ffd98e',
    main: '#d7263d',
    second: '#0f8b8d',
    accent: '#ffd23f',
    ink: '#1b1b3a',
  },
  coral: { ground: '#fdeee9', wash: '#f9cfc2', main: '#ef5b3f', second: '#1f3b5b', accent: '#ffe2b8', ink: '#22202e' },
  cobalt: { ground: '#e8ecfb', wash: '#c5cff6', main: '#2a45d8', second: '#f2b705', accent: '#ffffff', ink: '#0e1440' },
  moss: { ground: '#f0f2e6', wash: '#d9dfbe', main: '#6d7a34', second: '#c4623a', accent: '#f7f2de', ink: '#2b3014' },
  night: { ground: '#dfe3ee', wash: '#b9c2d9', main: '#1d2440', second: '#e8543f', accent: '#f5d76e', ink: '#0b0f22' },
} as const satisfies Record<string, Palette>

export type PaletteName = keyof typeof palettes

/** From where a thing is seen: all of it, close to, or in a room. `bare`: the thing alone, to be put into another picture. */
export type View = 'whole' | 'detail' | 'room' | 'bare'

/** Side of a picture in pixels; the first is the one that people see large. */
const sides = { whole: 800, detail: 640, room: 640, bare: 800 } as const

/** Chance that always falls the same way. */
export interface Chance {
  /** A number from `low` up to `high`. */
  between(low: number, high: number): number
  pick<One>(from: readonly [One, ...One[]]): One
}

/** What a drawing is made with: its colours, and chance that always falls the same way for the same product. */
export interface Brush extends Palette, Chance {
  view: View
  /** Whose manner the surroundings follow. */
  world: 'crafts' | 'design'
  /** Chances of its own for what is around the thing, so that the thing is the same in every view. */
  around: Chance
}

/** A brush whose chances come from `key` alone: the same product is drawn the same on every machine. */
export function brushFor(
  key: string,
  palette: PaletteName,
  world: Brush['world'] = 'crafts',
  view: View = 'whole',
): Brush {
  return { ...palettes[palette], view, world, ...chanceOf(key), around: chanceOf(`${key} around ${view}`) }
}

function chanceOf(key: string): Chance {
  let state = [...key].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  )
  // mulberry32: small, and good enough for where a petal falls.
  const chance = () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    between: (low, high) => Math.round(low + chance() * (high - low)),
    pick: (from) => from[Math.floor(chance() * from.length)] ?? from[0],
  }
}

/** Each of `count` steps, drawn. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}

/** A flower of `petals` around (x, y). */
export function flower(x: number, y: number, radius: number, petals: number, fill: string, heart: string): string {
  const petal = (index: number) =>
    `<ellipse cx="${x}" cy="${y - radius * 0.62}" rx="${radius * 0.3}" ry="${radius * 0.46}" fill="${fill}"
      transform="rotate(${(index * 360) / petals} ${x} ${y})"/>`
  return `${repeat(petals, petal)}<circle cx="${x}" cy="${y}" r="${radius * 0.28}" fill="${heart}"/>`
}

/** A star of `points`, as a path's data. */
export function star(x: number, y: number, outer: number, inner: number, points: number): string {
  const corner = (index: number) => {
    const angle = (index * Math.PI) / points - Math.PI / 2
    const radius = index % 2 === 0 ? outer : inner
    return `${(x + Math.cos(angle) * radius).toFixed(1)} ${(y + Math.sin(angle) * radius).toFixed(1)}`
  }
  return `M${Array.from({ length: points * 2 }, (_, index) => corner(index)).join('L')}Z`
}

const gloss = `<linearGradient id="gloss" x1="0" x2="1"><stop offset="0" stop-color="#fff" stop-opacity=".28"/>
    <stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".22"/>
  </linearGradient><filter id="fall" x="-15%" y="-15%" width="140%" height="140%"><feGaussianBlur in="SourceAlpha" stdDeviation="11"/>
  <feOffset dx="10" dy="16"/><feComponentTransfer><feFuncA type="linear" slope=".3"/></feComponentTransfer>
  <feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter><filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="14"/></filter>`

/** The whole picture: a setting, a shadow under the thing where it stands on something, and the thing, as the view asks. */
export function scene(brush: Brush, thing: string, shadow?: { y: number; width: number }): string {
  const cast = shadow
    ? `<ellipse cx="424" cy="${shadow.y + 6}" rx="${shadow.width * 1.12}" ry="${shadow.width * 0.13}" fill="${brush.ink}" opacity=".3" filter="url(#soft)"/>
       <ellipse cx="400" cy="${shadow.y}" rx="${shadow.width * 0.86}" ry="${shadow.width * 0.06}" fill="${brush.ink}" opacity=".22"/>`
    : ''
  const whole = `${cast}${thing}`
  if (brush.view === 'bare') return whole
  const around: Brush = { ...brush, ...brush.around }
  const size = sides[brush.view]
  const inside =
    brush.view === 'room'
      ? roomWith(around, whole, shadow?.y)
      : `${settingOf(around, brush.world, shadow?.y)}${shadow || brush.view === 'detail' ? whole : lying(whole)}`
  const box = brush.view === 'detail' ? closeTo(around, shadow?.y) : '0 0 800 800'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}"><defs>${gloss}</defs>${inside}</svg>`
}

/** What lies flat or hangs is a little smaller than the picture, and throws its own shadow. */
const lying = (thing: string) =>
  `<g filter="url(#fall)"><g transform="translate(400 400) scale(.94) translate(-400 -400)">${thing}</g></g>`

/** A part of the thing, where there is most to be seen. */
function closeTo(around: Chance, foot: number | undefined): string {
  const wide = around.between(320, 380)
  const middle = foot === undefined ? 400 : (foot + 250) / 2
  return `${around.between(350, 430) - wide / 2} ${Math.round(middle - wide / 2 + around.between(-30, 30))} ${wide} ${wide}`
}
