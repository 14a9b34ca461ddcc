import { type Brush, flower, repeat, star } from './brush.ts'
import { scene } from './scene.ts'

const framed = (b: Brush, inside: string): string =>
  scene(
    b,
    `<rect x="196" y="106" width="420" height="600" fill="${b.ink}" opacity=".16"/><rect x="186" y="92" width="428" height="608" fill="${b.ink}"/>
     <rect x="200" y="106" width="400" height="580" fill="${b.accent}"/><clipPath id="sheet"><rect x="200" y="106" width="400" height="580"/></clipPath><g clip-path="url(#sheet)">${inside}</g>`,
  )

/** A poster of plain forms, after the Swiss manner, with some lines of small type. */
function poster(b: Brush, forms: string): string {
  const words = repeat(
    3,
    (index) => `<rect x="226" y="${608 + index * 22}" width="${[210, 150, 90][index]}" height="9" fill="${b.ink}"/>`,
  )
  return framed(b, forms + words)
}

export const posterOfForms = (b: Brush): string =>
  poster(
    b,
    `<path d="M200 106h400L200 506z" fill="${b.main}"/><circle cx="470" cy="${b.between(400, 440)}" r="120" fill="${b.second}"/>
     <rect x="240" y="440" width="150" height="150" fill="${b.ink}"/>`,
  )

export const posterOfBars = (b: Brush): string => {
  const growth = b.between(26, 34)
  const bar = (index: number) =>
    `<rect x="200" y="${130 + index * 48}" width="${80 + index * growth}" height="28" fill="${index % 3 ? b.main : b.second}"/>`
  return poster(b, repeat(9, bar))
}

export const posterOfCircles = (b: Brush): string => {
  const colours = [b.main, b.accent, b.second, b.accent, b.main]
  return poster(
    b,
    repeat(5, (index) => `<circle cx="400" cy="340" r="${185 - index * 37}" fill="${colours[index]}"/>`),
  )
}

export const posterOfSlopes = (b: Brush): string =>
  poster(
    b,
    `<circle cx="${b.between(280, 360)}" cy="${b.between(260, 330)}" r="${b.between(120, 150)}" fill="${b.main}"/>
     <path d="M200 580L600 ${b.between(260, 380)}V580z" fill="${b.second}"/>`,
  )

/** A print of hills, a sun, and water. */
export function landscape(b: Brush): string {
  const hill = (y: number, fill: string) =>
    `<path d="M200 ${y}q${b.between(50, 90)} -${b.between(60, 130)} 150 0t140 -${b.between(10, 40)}t130 20V700H200z" fill="${fill}"/>`
  const waves = repeat(
    6,
    (index) =>
      `<path d="M200 ${596 + index * 18}q50-14 100 0t100 0 100 0 100 0" stroke="${b.accent}" stroke-width="3" fill="none" opacity=".7"/>`,
  )
  return framed(
    b,
    `<rect x="200" y="106" width="400" height="580" fill="${b.wash}"/><circle cx="${b.between(290, 500)}" cy="${b.between(220, 290)}" r="66" fill="${b.second}"/>
     ${hill(400, b.wash)}${hill(440, b.main)}${hill(510, b.second)}<rect x="200" y="576" width="400" height="120" fill="${b.ink}"/>${waves}`,
  )
}

/** A print of leaves. */
export function botanical(b: Brush): string {
  const leaf = (index: number) => {
    const [x, turn] = [400 + (index % 2 ? 1 : -1) * 4, index % 2 ? 58 : -58]
    const y = 560 - index * 52
    return `<path d="M${x} ${y}q46-70 0-150q-46 70 0 150z" fill="${index % 3 ? b.main : b.second}" transform="rotate(${turn} ${x} ${y})"/>`
  }
  return framed(
    b,
    `<path d="M400 650V180" stroke="${b.ink}" stroke-width="6"/>${repeat(8, leaf)}${flower(400, 168, 46, 7, b.second, b.main)}`,
  )
}

/**
 * A specimen of a typeface: two letters large, lines of text below. The letters are paths: a machine without fonts
 * draws them too.
 */
export function specimen(b: Brush): string {
  const weight = b.pick([30, 44, 62])
  const letters = b.pick([
    'M150 420L255 150 360 420M190 330h130',
    'M170 420V165h90q80 0 80 72t-80 72h-90M262 312l86 108',
    'M345 220q-26-68-95-68-100 0-100 134t100 134q95 0 95-104h-80',
  ])
  const lower = b.pick([
    'M610 330a85 85 0 1 1-170 0a85 85 0 1 1 170 0zM612 240v180',
    'M610 330a85 85 0 1 1-170 0a85 85 0 1 1 170 0zM612 240v200q0 78-88 78-62 0-80-46',
    'M446 240v180M446 330q10-90 84-90 78 0 78 86v94',
  ])
  const serifs = b.pick(['butt', 'round', 'square'])
  const lines = repeat(3, (index) =>
    repeat([7, 9, 6][index] ?? 6, (word) => {
      const [x, wide] = [150 + word * ([70, 54, 84][index] ?? 60), ([52, 40, 62][index] ?? 40) - ((word * 13) % 17)]
      return `<rect x="${x}" y="${556 + index * 42}" width="${wide}" height="${[15, 11, 7][index]}" rx="3" fill="${b.accent}" opacity="${1 - index * 0.2}"/>`
    }),
  )
  return scene(
    b,
    `<rect x="100" y="100" width="600" height="600" fill="${b.main}"/><g fill="none" stroke="${b.accent}" stroke-width="${weight}" stroke-linecap="${serifs}" stroke-linejoin="round"><path d="${letters}"/><path d="${lower}"/></g>
     <path d="M140 524h520" stroke="${b.second}" stroke-width="6"/>${lines}`,
  )
}

const glow = (b: Brush) => `<circle cx="400" cy="370" r="250" fill="${b.accent}" opacity=".55"/>`

/** A lamp that hangs. */
export function pendant(b: Brush): string {
  const shade = 'M400 200q190 20 210 220H190q20-200 210-220z'
  return scene(
    b,
    `<path d="M400 0v210" stroke="${b.ink}" stroke-width="6"/>${glow(b)}<path d="${shade}" fill="${b.main}"/><path d="${shade}" fill="url(#gloss)"/>
     <ellipse cx="400" cy="420" rx="210" ry="28" fill="${b.accent}"/><circle cx="400" cy="428" r="34" fill="#fff"/>`,
    { y: 690, width: 170 },
  )
}

/** A lamp of pleated paper that hangs. */
export function paperPendant(b: Brush): string {
  const pleat = (index: number) =>
    `<path d="M400 190Q${160 + index * 40} 360 400 540" fill="none" stroke="${b.main}" stroke-width="3" opacity=".7"/>`
  return scene(
    b,
    `<path d="M400 0v190" stroke="${b.ink}" stroke-width="5"/>${glow(b)}<ellipse cx="400" cy="365" rx="200" ry="176" fill="${b.accent}"/>${repeat(13, pleat)}
     <ellipse cx="400" cy="365" rx="200" ry="176" fill="url(#gloss)" opacity=".6"/>`,
    { y: 690, width: 160 },
  )
}

/** A lamp with a shade, on a stand. */
export function tableLamp(b: Brush): string {
  return scene(
    b,
    `${glow(b)}<path d="M300 180h200l70 220H230z" fill="${b.main}"/><path d="M300 180h200l70 220H230z" fill="url(#gloss)"/>
     <rect x="390" y="400" width="20" height="210" fill="${b.second}"/><ellipse cx="400" cy="622" rx="130" ry="26" fill="${b.ink}"/>`,
    { y: 646, width: 170 },
  )
}

/** A globe on a foot. */
export function globeLamp(b: Brush): string {
  return scene(
    b,
    `${glow(b)}<circle cx="400" cy="330" r="170" fill="${b.accent}"/><circle cx="400" cy="330" r="170" fill="url(#gloss)"/>
     <path d="M300 610h200l-30-116H330z" fill="${b.main}"/><rect x="280" y="604" width="240" height="22" rx="6" fill="${b.ink}"/>`,
    { y: 640, width: 170 },
  )
}

/** A jointed lamp that stays where it is put. */
export function jointedLamp(b: Brush): string {
  return scene(
    b,
    `${glow(b)}<path d="M300 610L230 390 440 250" stroke="${b.second}" stroke-width="18" fill="none" stroke-linejoin="round"/>
     <circle cx="230" cy="390" r="20" fill="${b.ink}"/><circle cx="440" cy="250" r="20" fill="${b.ink}"/>
     <path d="M420 220l130 20q60 60 40 130l-190-40q-30-60 20-110z" fill="${b.main}" transform="rotate(14 480 280)"/>
     <path d="M210 606h190q20 0 20 30H190q0-30 20-30z" fill="${b.ink}"/>`,
    { y: 640, width: 170 },
  )
}

function chair(b: Brush, back: string): string {
  const seat = 'M256 420h288l24 90H232z'
  return scene(
    b,
    `<path d="M290 500L250 690M510 500l40 190M320 500l-10 150M480 500l10 150" stroke="${b.second}" stroke-width="20" stroke-linecap="round"/>${back}
     <path d="${seat}" fill="${b.main}"/><path d="${seat}" fill="url(#gloss)"/>`,
    { y: 694, width: 200 },
  )
}

export const shellChair = (b: Brush): string =>
  chair(b, `<path d="M280 180q120-46 240 0l-16 230H296z" fill="${b.main}"/>`)

export const spindleChair = (b: Brush): string =>
  chair(
    b,
    `${repeat(7, (index) => `<path d="M${298 + index * 34} 190v230" stroke="${b.main}" stroke-width="13"/>`)}<rect x="276" y="166" width="248" height="40" rx="20" fill="${b.main}"/>`,
  )

export const cordChair = (b: Brush): string =>
  chair(
    b,
    `<rect x="276" y="170" width="248" height="236" rx="20" fill="none" stroke="${b.main}" stroke-width="24"/>${repeat(8, (index) => `<path d="M290 ${200 + index * 26}h220" stroke="${b.accent}" stroke-width="9"/>`)}`,
  )

/** A table. */
export function table(b: Brush): string {
  return scene(
    b,
    `<path d="M230 360L180 660M570 360l50 300M300 360l-16 250M500 360l16 250" stroke="${b.second}" stroke-width="22" stroke-linecap="round"/><ellipse cx="400" cy="356" rx="290" ry="66" fill="${b.ink}"/>
     <ellipse cx="400" cy="340" rx="290" ry="66" fill="${b.main}"/>${repeat(4, (index) => `<ellipse cx="400" cy="340" rx="${250 - index * 58}" ry="${56 - index * 13}" fill="none" stroke="${b.second}" stroke-width="3" opacity=".6"/>`)}
     <path d="M360 170h80l-12 160h-56z" fill="${b.accent}"/><path d="M400 180q-60-70-20-130M400 180q70-60 40-120M400 180V40" stroke="${b.main}" stroke-width="7" fill="none"/>`,
    { y: 664, width: 260 },
  )
}

/** Something thrown on the wheel and dipped in a second glaze. */
function glazed(b: Brush, body: string, more = ''): string {
  const speckle = () =>
    `<circle cx="${b.between(180, 620)}" cy="${b.between(160, 600)}" r="${b.between(2, 5)}" fill="${b.ink}" opacity=".5"/>`
  return scene(
    b,
    `${more}<path d="${body}" fill="${b.accent}"/><clipPath id="pot"><path d="${body}"/></clipPath><g clip-path="url(#pot)">
     <path d="M100 100h600v${b.between(280, 330)}q-75 46-150 0t-150 0-150 0-150 0z" fill="${b.main}"/>${repeat(60, speckle)}</g><path d="${body}" fill="url(#gloss)"/>`,
    { y: 606, width: 190 },
  )
}

export const mug = (b: Brush): string =>
  glazed(
    b,
    'M270 260h260v260q0 80-80 80H350q-80 0-80-80z',
    `<path d="M530 320q110-10 100 90t-110 90" fill="none" stroke="${b.main}" stroke-width="34"/>`,
  )

export const bowl = (b: Brush): string => glazed(b, 'M190 320h420q0 260-150 280H340q-150-20-150-280z')

export const tallVase = (b: Brush): string =>
  glazed(b, 'M350 150h100q-8 90 60 160 70 80 40 200-16 70-60 90H310q-44-20-60-90-30-120 40-200 68-70 60-160z')

/** Notebooks or cards, stacked. */
export function stationery(b: Brush): string {
  const covers = [b.main, b.second, b.accent] as const
  return scene(
    b,
    repeat(3, (index) => {
      const turn = [-14, -3, 9][index]
      return `<g transform="rotate(${turn} 400 400)"><rect x="250" y="150" width="320" height="440" rx="8" fill="${b.ink}" opacity=".15" transform="translate(10 12)"/><rect x="250" y="150" width="320" height="440" rx="8" fill="${covers[index]}"/>
        <rect x="250" y="150" width="36" height="440" fill="${b.ink}" opacity=".25"/>${index === 2 ? `<path d="${star(424, 330, 90, 50, b.pick([5, 8, 12]))}" fill="${b.main}"/><rect x="344" y="470" width="160" height="12" fill="${b.second}"/><rect x="374" y="498" width="100" height="8" fill="${b.second}"/>` : ''}</g>`
    }),
  )
}

/** A wall clock. */
export function clock(b: Brush): string {
  return scene(
    b,
    `<circle cx="408" cy="412" r="270" fill="${b.ink}" opacity=".16"/><circle cx="400" cy="400" r="270" fill="${b.main}"/><circle cx="400" cy="400" r="226" fill="${b.accent}"/>
     ${repeat(12, (index) => `<rect x="394" y="${index % 3 ? 192 : 186}" width="12" height="${index % 3 ? 24 : 44}" fill="${b.ink}" transform="rotate(${index * 30} 400 400)"/>`)}
     <rect x="392" y="266" width="16" height="144" rx="8" fill="${b.ink}" transform="rotate(${b.between(290, 320)} 400 400)"/><rect x="394" y="216" width="12" height="194" rx="6" fill="${b.ink}" transform="rotate(${b.between(40, 80)} 400 400)"/>
     <path d="M400 440V200" stroke="${b.second}" stroke-width="5" transform="rotate(${b.between(150, 220)} 400 400)"/><circle cx="400" cy="400" r="14" fill="${b.second}"/>`,
  )
}

/** Screens of a kit, or a sheet of icons: what comes as a file. */
export function screens(b: Brush): string {
  const card = (x: number, y: number, index: number) =>
    `<rect x="${x}" y="${y}" width="180" height="150" rx="14" fill="${[b.main, b.accent, b.second][index % 3]}"/><rect x="${x + 18}" y="${y + 92}" width="${70 + (index % 3) * 26}" height="11" rx="5" fill="${b.ink}" opacity=".7"/><rect x="${x + 18}" y="${y + 114}" width="60" height="8" rx="4" fill="${b.ink}" opacity=".4"/><circle cx="${x + 44}" cy="${y + 48}" r="26" fill="${b.ground}"/>`
  return scene(
    b,
    `<rect x="90" y="130" width="620" height="540" rx="26" fill="${b.ink}"/><rect x="106" y="176" width="588" height="478" rx="14" fill="${b.ground}"/>${repeat(3, (index) => `<circle cx="${130 + index * 26}" cy="153" r="8" fill="${[b.second, b.accent, b.main][index]}"/>`)}
     ${repeat(6, (index) => card(122 + (index % 3) * 192, 206 + Math.floor(index / 3) * 170, index))}<rect x="122" y="556" width="564" height="74" rx="14" fill="${b.wash}"/><rect x="540" y="574" width="128" height="40" rx="20" fill="${b.main}"/>`,
  )
}

/** A grid of small signs. */
export function icons(b: Brush): string {
  const sign = (x: number, y: number) =>
    b.pick([
      `<circle cx="${x}" cy="${y}" r="34" fill="none" stroke="${b.main}" stroke-width="12"/>`,
      `<rect x="${x - 32}" y="${y - 32}" width="64" height="64" rx="14" fill="${b.second}"/>`,
      `<path d="${star(x, y, 40, 18, 5)}" fill="${b.main}"/>`,
      `<path d="M${x - 34} ${y + 30}L${x} ${y - 36}l34 66z" fill="${b.second}"/>`,
      `<path d="M${x - 34} ${y}h68M${x} ${y - 34}v68" stroke="${b.ink}" stroke-width="14" stroke-linecap="round"/>`,
      `<path d="M${x} ${y + 34}q-70-50-30-70 22-8 30 16 8-24 30-16 40 20-30 70z" fill="${b.main}"/>`,
    ])
  return scene(
    b,
    `<rect x="110" y="110" width="580" height="580" rx="40" fill="${b.accent}"/>${repeat(25, (index) => sign(180 + (index % 5) * 110, 180 + Math.floor(index / 5) * 110))}`,
  )
}

/** A shelf with things on it. */
export function shelf(b: Brush): string {
  const board = (y: number) =>
    `<rect x="130" y="${y}" width="540" height="24" fill="${b.main}"/>${repeat(9, (index) => {
      const height = b.between(70, 140)
      return `<rect x="${160 + index * 34}" y="${y - height}" width="${b.between(18, 30)}" height="${height}" fill="${b.pick([b.second, b.accent, b.ink, b.main])}"/>`
    })}<circle cx="590" cy="${y - 48}" r="48" fill="${b.pick([b.second, b.accent])}"/>`
  return scene(
    b,
    `<rect x="130" y="120" width="20" height="560" fill="${b.ink}"/><rect x="650" y="120" width="20" height="560" fill="${b.ink}"/>${board(290)}${board(470)}${board(650)}`,
  )
}
