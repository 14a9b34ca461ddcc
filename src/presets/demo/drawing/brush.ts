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
