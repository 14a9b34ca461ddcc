/** The colours of a figure, in their order. Colour is never alone: each line is named where it ends or in the key. */
export type Tone = 'accent' | 'second' | 'third' | 'fourth'

interface Scaled {
  ticks: { y: number; label: string }[]
  labels: string[]
  /** The same as a table, for who cannot see it. */
  table: { heads: string[]; rows: string[][] }
}

/** Lines on a sheet of 100 by 100, as `drawLines` lays them out. */
export interface LineFigure extends Scaled {
  lines: {
    name: string
    tone: Tone
    path: string
    area: string
    end: { x: number; y: number; said: string } | null
  }[]
}

/** Bars on the same sheet, as `drawBars` lays them out. */
export interface BarFigure extends Scaled {
  names: { name: string; tone: Tone }[]
  bars: { tone: Tone; x: number; y: number; width: number; height: number; said: string }[]
}

export interface SparkFigure {
  path: string
  /** Where the line ends, from the top. */
  end: number
}
