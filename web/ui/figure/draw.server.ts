import { scaleBand, scaleLinear } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import type { BarFigure, LineFigure, SparkFigure, Tone } from './figures.ts'

const tones: readonly Tone[] = ['accent', 'second', 'third', 'fourth']

/** What is drawn: names along the line of time or kind, one value each a series. Null: not known, a gap. */
export interface Drawn {
  labels: readonly string[]
  series: readonly { name: string; values: readonly (number | null)[] }[]
  /** How a value is written: with its currency or unit. */
  write: (value: number) => string
  /** How the first column of the table behind the picture is headed: 'Day'. */
  heading: string
}

/**
 * Lines over time, laid out on a sheet of 100 by 100: called in a loader, so that no browser fetches d3. The scale begins
 * at nought unless something lies below it.
 */
export function drawLines({ labels, series, write, heading }: Drawn): LineFigure {
  const y = scaleOver(series.flatMap(({ values }) => values))
  const x = (place: number) => (labels.length < 2 ? 50 : (place * 100) / (labels.length - 1))
  const ground = y(0)
  return {
    ticks: ticksOf(y, write),
    labels: [...labels],
    lines: series.map(({ name, values }, place) => {
      const known = (value: number | null): value is number => value !== null
      const at = (value: number | null) => round(y(value ?? 0))
      const path = line<number | null>()
        .defined(known)
        .x((_, index) => round(x(index)))
        .y(at)
        .curve(curveMonotoneX)
      const ground0 = area<number | null>()
        .defined(known)
        .x((_, index) => round(x(index)))
        .y0(() => round(ground))
        .y1(at)
        .curve(curveMonotoneX)
      const last = values.findLastIndex(known)
      return {
        name,
        tone: toneAt(place),
        path: path(values) ?? '',
        area: series.length === 1 ? (ground0(values) ?? '') : '',
        end: last < 0 ? null : { x: round(x(last)), y: round(y(values[last] ?? 0)), said: write(values[last] ?? 0) },
      }
    }),
    table: tableOf({ labels, series, write, heading }),
  }
}

/** Bars side by side, on the same sheet. */
export function drawBars({ labels, series, write, heading }: Drawn): BarFigure {
  const y = scaleOver(series.flatMap(({ values }) => values))
  const groups = scaleBand()
    .domain(labels.map((_, place) => String(place)))
    .range([0, 100])
    .paddingInner(0.28)
    .paddingOuter(0.14)
  const wide = groups.bandwidth() / Math.max(1, series.length)
  return {
    ticks: ticksOf(y, write),
    labels: [...labels],
    names: series.map(({ name }, place) => ({ name, tone: toneAt(place) })),
    bars: series.flatMap(({ values }, place) =>
      values.flatMap((value, index) => {
        if (value === null || value === 0) return []
        const [top, foot] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))]
        const x = (groups(String(index)) ?? 0) + place * wide
        return [
          {
            tone: toneAt(place),
            x: round(x),
            y: round(top),
            width: round(wide * 0.94),
            height: round(foot - top),
            said: `${labels[index]}: ${write(value)}`,
          },
        ]
      }),
    ),
    table: tableOf({ labels, series, write, heading }),
  }
}

/** A line without scale or words, to stand beside a figure. */
export function drawSpark(values: readonly number[]): SparkFigure {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([92, 8])
  const path = line<number>()
    .x((_, index) => round(values.length < 2 ? 50 : (index * 100) / (values.length - 1)))
    .y((value) => round(y(value)))
    .curve(curveMonotoneX)
  return { path: path(values) ?? '', end: round(y(values.at(-1) ?? 0)) }
}

function scaleOver(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  return scaleLinear()
    .domain([low, low === high ? 1 : high])
    .nice(4)
    .range([100, 0])
}

function ticksOf(y: ReturnType<typeof scaleOver>, write: (value: number) => string) {
  return y.ticks(4).map((value) => ({ y: round(y(value)), label: write(value) }))
}

function tableOf({ labels, series, write, heading }: Drawn) {
  return {
    heads: [heading, ...series.map(({ name }) => name)],
    rows: labels.map((label, place) => [
      label,
      ...series.map(({ values }) => {
        const value = values[place]
        return value === null || value === undefined ? '–' : write(value)
      }),
    ]),
  }
}

const toneAt = (place: number): Tone => tones[place % tones.length] ?? 'accent'
const round = (value: number) => Math.round(value * 100) / 100
