import { type Brush, flower, repeat, star } from './brush.ts'
import { scene } from './scene.ts'

/** A cloth all over printed with stars in a grid, a border around: ajrak and its kin. */
export function blockPrint(b: Brush): string {
  const points = b.pick([6, 8, 12])
  const step = b.pick([110, 125, 150])
  const count = Math.ceil(560 / step)
  const from = 400 - ((count - 1) * step) / 2
  const cell = (x: number, y: number, odd: boolean) =>
    `<rect x="${x - step / 2}" y="${y - step / 2}" width="${step}" height="${step}" fill="${odd ? b.second : b.main}"/>
     <path d="${star(x, y, step * 0.44, step * 0.24, points)}" fill="${odd ? b.main : b.second}" stroke="${b.accent}" stroke-width="3"/>
     <circle cx="${x}" cy="${y}" r="${step * 0.13}" fill="${b.accent}"/><circle cx="${x}" cy="${y}" r="${step * 0.06}" fill="${b.ink}"/>`
  const grid = repeat(count * count, (index) => {
    const [row, column] = [Math.floor(index / count), index % count]
    return cell(from + column * step, from + row * step, (row + column) % 2 === 1)
  })
  const size = count * step
  const edge = 400 - size / 2
  const dots = repeat(
    24,
    (index) => `<circle cx="${edge - 22 + (index * (size + 44)) / 23}" cy="${edge - 22}" r="7" fill="${b.accent}"/>
    <circle cx="${edge - 22 + (index * (size + 44)) / 23}" cy="${edge + size + 22}" r="7" fill="${b.accent}"/>`,
  )
  return scene(
    b,
    `<g transform="rotate(${b.between(-4, 4)} 400 400)"><rect x="${edge - 44}" y="${edge - 44}" width="${size + 88}" height="${size + 88}" rx="8" fill="${b.ink}"/>
     ${grid}${dots}</g>`,
  )
}

/** Patchwork in squares and triangles, every patch sewn around: ralli. */
export function patchwork(b: Brush): string {
  const colours = [b.main, b.second, b.accent, b.wash, b.ink] as const
  const patch = (index: number) => {
    const [x, y] = [110 + (index % 6) * 97, 110 + Math.floor(index / 6) * 97]
    const [one, other] = [b.pick(colours), b.pick(colours)]
    const shape = b.pick([
      `<path d="M${x} ${y}h97l-97 97z" fill="${other}"/>`,
      `<path d="M${x + 48} ${y}l49 48-49 49-48-49z" fill="${other}"/>`,
      `<path d="${star(x + 48, y + 48, 44, 18, 4)}" fill="${other}"/>`,
    ])
    return `<rect x="${x}" y="${y}" width="97" height="97" fill="${one}"/>${shape}
      <rect x="${x + 7}" y="${y + 7}" width="83" height="83" fill="none" stroke="${b.ground}" stroke-width="2" stroke-dasharray="7 6"/>`
  }
  return scene(b, `<rect x="86" y="86" width="630" height="630" rx="14" fill="${b.ink}"/>${repeat(36, patch)}`)
}

/** A shawl or throw that hangs in folds, bands woven in and a fringe below. */
export function drape(b: Brush): string {
  const [step, width] = [b.between(72, 84), b.between(14, 30)]
  const bands = repeat(6, (index) => {
    const y = 196 + index * step
    return `<path d="M190 ${y}q105 30 210 0t210 0v${width}q-105-30-210 0t-210 0z" fill="${index % 2 ? b.accent : b.second}"/>`
  })
  const fringe = repeat(
    43,
    (index) => `<path d="M${192 + index * 10} 668v${42 + (index % 3) * 8}" stroke="${b.second}" stroke-width="4"/>`,
  )
  return scene(
    b,
    `<path d="M190 120q105 30 210 0t210 0v550q-105-30-210 0t-210 0z" fill="${b.main}"/>${bands}
     <path d="M190 120q105 30 210 0t210 0v550q-105-30-210 0t-210 0z" fill="url(#gloss)"/>
     ${repeat(3, (index) => `<path d="M${270 + index * 120} 130v540" stroke="${b.ink}" stroke-width="18" opacity=".1"/>`)}${fringe}`,
  )
}

/** A woven rug with a medallion. */
export function rug(b: Brush): string {
  const diamonds = repeat(
    5,
    (index) =>
      `<path d="M400 ${150 + index * 18}L${560 - index * 26} 400 400 ${650 - index * 18} ${240 + index * 26} 400z" fill="${[b.accent, b.main, b.second, b.ink, b.accent][index]}"/>`,
  )
  const border = repeat(
    22,
    (index) =>
      `<path d="${star(172 + (index % 2) * 456, 130 + Math.floor(index / 2) * 54, 20, 9, 4)}" fill="${b.accent}"/>`,
  )
  return scene(
    b,
    `${repeat(48, (index) => `<path d="M${146 + (index % 24) * 22} ${index < 24 ? 70 : 704}v26" stroke="${b.second}" stroke-width="4"/>`)}
     <rect x="136" y="94" width="528" height="612" fill="${b.ink}"/><rect x="152" y="110" width="496" height="580" fill="${b.second}"/>${border}
     <rect x="204" y="150" width="392" height="500" fill="${b.main}"/>${diamonds}${flower(400, 400, 46, 8, b.second, b.accent)}`,
  )
}

/** Flowers of silk in darning stitch, all over a cloth: phulkari. */
export function phulkari(b: Brush): string {
  const colours = [b.main, b.accent, b.second] as const
  const bloom = (index: number) => {
    const [column, row] = [index % 5, Math.floor(index / 5)]
    const [x, y, one] = [176 + column * 112, 176 + row * 112, colours[(column + row) % 3] ?? b.main]
    return [0, 90, 180, 270]
      .map(
        (turn) =>
          `<g transform="rotate(${turn + 45} ${x} ${y})">${repeat(6, (line) => `<path d="M${x - 16 + line * 6} ${y - 10}V${y - 46 + Math.abs(line - 2.5) * 7}" stroke="${one}" stroke-width="4.4" stroke-linecap="round"/>`)}</g>`,
      )
      .concat(`<circle cx="${x}" cy="${y}" r="7" fill="${b.accent}"/>`)
      .join('')
  }
  const edge = repeat(30, (index) => `<path d="M${112 + index * 19.7} 712l9 -26 9 26z" fill="${colours[index % 3]}"/>`)
  return scene(
    b,
    `<path d="M92 104q160-22 310 0t310-4v612H92z" fill="${b.ink}"/>${repeat(25, bloom)}${edge}
     <path d="M92 104q160-22 310 0t310-4v612H92z" fill="url(#gloss)" opacity=".6"/>`,
  )
}
