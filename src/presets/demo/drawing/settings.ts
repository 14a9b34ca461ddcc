import { type Brush, repeat, star } from './brush.ts'

/** Where a thing stands: the y of its foot, or nowhere, when it lies flat or hangs. */
export type Foot = number | undefined

/** A wall behind, a surface below, and the light on both; the thing comes on top. */
type Setting = (b: Brush, foot: Foot) => string

const defs = (b: Brush) => `<linearGradient id="wall" x1="0" y1="0" x2=".35" y2="1">
  <stop offset="0" stop-color="${b.ground}"/><stop offset="1" stop-color="${b.wash}"/></linearGradient>
  <linearGradient id="board" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${b.wash}"/>
  <stop offset="1" stop-color="${b.ground}"/></linearGradient>`

const wall = (b: Brush, more = '') => `<defs>${defs(b)}</defs><rect width="800" height="800" fill="url(#wall)"/>${more}`

/** A surface whose far edge lies a little above the thing's foot. */
const board = (b: Brush, foot: number) =>
  `<rect y="${foot - 46}" width="800" height="${846 - foot}" fill="url(#board)"/><rect y="${foot - 46}" width="800" height="5" fill="${b.ink}" opacity=".12"/>
   <rect y="${foot + 96}" width="800" height="${Math.max(0, 704 - foot)}" fill="${b.ink}" opacity=".07"/>`

/** Light that falls through a window with bars. */
const light = (left: number) =>
  `<g fill="#fff" opacity=".3"><path d="M${left} -20h150l-210 560h-190z"/><path d="M${left + 190} -20h150l-230 620h-190z"/></g>`

/** A band of tile work: eight-pointed stars between lines. */
const tiles = (b: Brush, y: number, size: number) =>
  `<rect y="${y}" width="800" height="${size}" fill="${b.accent}" opacity=".75"/>${repeat(
    Math.ceil(800 / size) + 1,
    (index) =>
      `<path d="${star(index * size, y + size / 2, size * 0.46, size * 0.3, 8)}" fill="${index % 2 ? b.main : b.second}" opacity=".45"/>
       <circle cx="${index * size}" cy="${y + size / 2}" r="${size * 0.1}" fill="${b.accent}"/>`,
  )}<path d="M0 ${y}h800M0 ${y + size}h800" stroke="${b.ink}" stroke-width="4" opacity=".25"/>`

/** A niche with a pointed arch, as in the courtyards of the Punjab. */
const niche: Setting = (b, foot = 640) =>
  wall(
    b,
    `<path d="M110 ${foot - 46}V300C110 150 250 90 400 20c150 70 290 130 290 280v${foot - 346}z" fill="${b.ink}" opacity=".1"/>
     <path d="M134 ${foot - 46}V306C134 172 262 116 400 52c138 64 266 120 266 254v${foot - 352}z" fill="${b.ground}" opacity=".85"/>
     <path d="M134 ${foot - 46}V306C134 172 262 116 400 52c138 64 266 120 266 254v${foot - 352}" fill="none" stroke="${b.main}" stroke-width="5" opacity=".4"/>${board(b, foot)}`,
  )

const tiledWall: Setting = (b, foot = 640) =>
  wall(b, `${tiles(b, foot - 176, 84)}${light(b.between(380, 560))}${board(b, foot)}`)

const litWall: Setting = (b, foot = 640) => wall(b, `${light(b.between(360, 620))}${board(b, foot)}`)

/** A paper ground that rises behind the thing without an edge. */
const sweep: Setting = (b, foot = 640) =>
  `<defs>${defs(b)}<radialGradient id="pool" cx=".5" cy="${(foot - 120) / 800}" r=".62"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>
   <rect width="800" height="800" fill="${b.wash}"/><rect width="800" height="800" fill="url(#pool)"/><rect y="${foot - 10}" width="800" height="${810 - foot}" fill="${b.ink}" opacity=".05"/>`

/** Two plain forms behind it, one round, one square. */
const forms: Setting = (b, foot = 640) =>
  wall(
    b,
    `<circle cx="${b.pick([250, 560])}" cy="280" r="210" fill="${b.accent}" opacity=".75"/><rect x="${b.pick([70, 520])}" y="${foot - 300}" width="210" height="256" fill="${b.second}" opacity=".2"/>${board(b, foot)}`,
  )

/** Undyed cloth, seen from above, with a fold across it. */
const linen: Setting = (b) =>
  wall(
    b,
    `<g stroke="${b.ink}" opacity=".05" stroke-width="3">${repeat(40, (index) => `<path d="M0 ${index * 20 + 6}h800"/><path d="M${index * 20 + 6} 0v800"/>`)}</g>
     <path d="M-20 ${b.between(60, 180)}Q400 ${b.between(180, 300)} 820 ${b.between(40, 160)}V-20H-20z" fill="#fff" opacity=".28"/>${light(b.between(520, 720))}`,
  )

/** A table top of pale boards, seen from above. */
const boards: Setting = (b) =>
  wall(
    b,
    `${repeat(6, (index) => `<rect y="${index * 138}" width="800" height="138" fill="${b.second}" opacity="${index % 2 ? 0.1 : 0.05}"/><path d="M0 ${index * 138}h800" stroke="${b.ink}" stroke-width="3" opacity=".1"/><path d="M0 ${index * 138 + 40}q200 ${b.between(-26, 26)} 400 0t400 0M0 ${index * 138 + 92}q260 ${b.between(-22, 22)} 420 0t400 0" stroke="${b.second}" stroke-width="3" opacity=".12" fill="none"/>`)}${light(b.between(500, 720))}`,
  )

/** A plain wall with a shadow of leaves on it, for what hangs or is pinned there. */
const leaves: Setting = (b) =>
  wall(
    b,
    `<g fill="${b.ink}" opacity=".06">${repeat(9, (index) => `<path d="M${620 + (index % 3) * 70} ${40 + index * 62}q-150 20-190 110q120-10 190-110z"/>`)}</g>`,
  )

const standing = { crafts: [niche, tiledWall, litWall], design: [sweep, forms, litWall] } as const
const flat = { crafts: [linen, boards, linen], design: [leaves, boards, leaves] } as const

/** What lies behind a thing, by its world and whether it stands. */
export function settingOf(b: Brush, world: 'crafts' | 'design', foot: Foot): string {
  return foot === undefined ? b.pick(flat[world])(b, foot) : b.pick(standing[world])(b, foot)
}

/** A room with a thing in it, so that one sees how large it is: on a sideboard, or on the wall above. */
export function roomWith(b: Brush, thing: string, foot: Foot): string {
  const lamp = `<path d="M640 452l26-96h58l26 96z" fill="${b.accent}"/><rect x="690" y="452" width="10" height="96" fill="${b.ink}"/><ellipse cx="695" cy="550" rx="40" ry="9" fill="${b.ink}"/><circle cx="695" cy="420" r="150" fill="${b.accent}" opacity=".25"/>`
  const books = repeat(5, (index) => {
    const height = b.between(58, 104)
    return `<rect x="${86 + index * 24}" y="${552 - height}" width="20" height="${height}" rx="2" fill="${[b.main, b.second, b.ink, b.accent, b.main][index]}"/>`
  })
  const plant = `<path d="M96 552h92l-14-74H110z" fill="${b.second}"/><g fill="${b.main}" opacity=".85"><path d="M140 478q-76-40-70-134 74 34 70 134zM144 478q70-56 52-150-70 50-52 150zM142 480q-6-106 6-176 34 84-6 176z"/></g>`
  const placed =
    foot === undefined
      ? `<g transform="translate(400 268) scale(.5) translate(-400 -400)">${thing}</g>${b.pick([books, plant])}`
      : `<g transform="translate(400 552) scale(.52) translate(-400 ${-foot})">${thing}</g>${b.pick([books, plant])}`
  return `${wall(b, light(b.between(420, 620)))}<rect y="730" width="800" height="70" fill="${b.ink}" opacity=".16"/>
    <rect x="40" y="552" width="720" height="24" rx="4" fill="${b.second}"/><rect x="64" y="576" width="672" height="130" fill="${b.second}" opacity=".82"/>
    <path d="M400 576v130M64 641h672" stroke="${b.ink}" stroke-width="3" opacity=".25"/><path d="M100 706v54M700 706v54" stroke="${b.ink}" stroke-width="16"/>${lamp}${placed}`
}
