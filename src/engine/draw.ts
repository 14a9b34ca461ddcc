import { readersLanguage, translated } from '../platform/words/words.ts'
import { labelWidth, layOut, type PlacedArrow, type PlacedState, sizes } from './layout.ts'
import type { Shape } from './shape.ts'

/** What stands in a state beside its name. */
export interface StateFigures {
  count: number
  overdue: number
}

/**
 * The picture of a process as SVG: a box a state, an arrow wherever a step leads from one to another, with the numbers the
 * steps have in the table beside it. Its colours come from the page it stands in; alone it brings its own, for light and
 * dark. A state that `hrefOf` knows an address for is a link, which keyboards reach too.
 */
export function svgOf(
  process: Pick<Shape, 'initial' | 'states' | 'transitions'> & { name: string; noun: string },
  options: {
    alone: boolean
    figures?: ReadonlyMap<string, StateFigures>
    hrefOf?: (state: string) => string | undefined
  },
): string {
  const { width, height, left, states, arrows, staying } = layOut(process)
  const id = `process-${process.name}`
  const counted = { states: states.length, steps: Object.keys(process.transitions).length }
  const title = said('title') ?? `How the ${process.noun} lives`
  const desc =
    said('desc', counted) ??
    `${counted.states} states and ${counted.steps} steps. The numbers beside the arrows are those of the steps in the table, which says the same in words.`
  const drawn = [
    ...arrows.map(arrowOf),
    ...states.map((place) => {
      const { name } = place
      const { label, final } = process.states[name] ?? { label: name, final: undefined }
      const kind = name === process.initial ? 'initial' : final ? 'final' : 'open'
      const box = boxOf({ label, kind, left, place, staying: staying[name] ?? [], figures: options.figures?.get(name) })
      const href = options.hrefOf?.(name)
      return href ? `<a href="${escaped(href)}">${box}</a>` : box
    }),
    // Above all lines, so that none runs through a number.
    ...arrows.map(numbersOf),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="process" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${options.hrefOf ? 'group' : 'img'}" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(desc)}</desc>`,
    ...(options.alone ? [`<style>${ownStyle}</style>`] : []),
    `<defs><marker id="${id}-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" class="head"/></marker></defs>`,
    ...drawn.map((part) => part.replaceAll('HEAD', `${id}-head`)),
    '</svg>',
  ].join('\n')
}

/** Words of the picture itself, in the reader's language; undefined in English, which stands in the code. */
const said = (key: string, values: Record<string, number> = {}) =>
  translated(readersLanguage(), 'processes', `drawing.${key}`, values)

function boxOf(state: {
  label: string
  kind: string
  left: number
  place: PlacedState
  staying: readonly number[]
  figures: StateFigures | undefined
}): string {
  const { label, kind, left, place, staying, figures } = state
  const { top, height } = place
  const [x, y] = [left + sizes.box / 2, top + height / 2]
  const second = [
    ...(figures ? [`<tspan class="count">${figures.count}</tspan>`] : []),
    ...(figures && figures.overdue > 0
      ? [
          `<tspan class="overdue">${said('overdue', { count: figures.overdue }) ?? `${figures.overdue} overdue`}</tspan>`,
        ]
      : []),
    ...(staying.length > 0 ? [`<tspan class="stays">↻ ${staying.join(', ')}</tspan>`] : []),
  ]
  const round = kind === 'final' ? 26 : 8
  return [
    `<g class="state ${kind}">`,
    `<rect x="${left}" y="${top}" width="${sizes.box}" height="${height}" rx="${round}"/>`,
    ...(kind === 'final'
      ? [`<rect class="inner" x="${left + 4}" y="${top + 4}" width="${sizes.box - 8}" height="${height - 8}" rx="22"/>`]
      : []),
    `<text x="${x}" y="${y + (second.length > 0 ? -3 : 5)}">${escaped(label)}</text>`,
    ...(second.length > 0 ? [`<text class="second" x="${x}" y="${y + 15}">${second.join(' · ')}</text>`] : []),
    '</g>',
  ].join('')
}

// How round the bends are, in pixels.
const bend = 8

/** A line through all its points, round at each bend. */
function arrowOf({ points }: PlacedArrow): string {
  const line = points.map((point, index) => {
    const [before, next] = [points[index - 1], points[index + 1]]
    if (!before) return `M${point.x} ${point.y}`
    if (!next) return `L${point.x} ${point.y}`
    const toward = (other: { x: number; y: number }) =>
      `${point.x + Math.sign(other.x - point.x) * bend} ${point.y + Math.sign(other.y - point.y) * bend}`
    return `L${toward(before)}Q${point.x} ${point.y} ${toward(next)}`
  })
  return `<path class="arrow" d="${line.join('')}" marker-end="url(#HEAD)"/>`
}

function numbersOf({ label: { x, y }, steps }: PlacedArrow): string {
  const width = labelWidth(steps)
  return (
    `<g class="numbers"><rect x="${x - width / 2}" y="${y - 9}" width="${width}" height="18" rx="9"/>` +
    `<text x="${x}" y="${y + 4}">${steps.join(', ')}</text></g>`
  )
}

const ownStyle = `
.process{--card:#fff;--ink:#20201d;--soft:#5f5d57;--line:#8b887f;--accent:#0b6b57;--bad:#a3261b;font:14px system-ui,sans-serif;background:var(--card)}
@media (prefers-color-scheme:dark){.process{--card:#1c1b19;--ink:#efece4;--soft:#b5b1a6;--line:#8b887f;--accent:#5fc9ae;--bad:#ff9a8c}}
.process text{fill:var(--ink);text-anchor:middle}
.process .second,.process .numbers text{font-size:12px;fill:var(--soft)}
.process rect{fill:var(--card);stroke:var(--line);stroke-width:1.5}
.process .initial rect{stroke:var(--accent);stroke-width:2.5}
.process .inner{fill:none}
.process .arrow{fill:none;stroke:var(--line);stroke-width:1.5}
.process .head{fill:var(--line)}
.process .overdue{fill:var(--bad)}
`.replaceAll('\n', '')

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
