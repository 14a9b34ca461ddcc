import { type ReactNode, useId } from 'react'
import css from './Figure.module.css'
import type { BarFigure, LineFigure, SparkFigure, Tone } from './figures.ts'

interface Told {
  /** What the figure shows, in a sentence; also its name for a screen reader. */
  caption: string
  /** What is to be learned from it. */
  children?: ReactNode
}

/** Lines over time. Drawn on the server; the numbers are there as a table too. */
export function LineChart({ figure, caption, children }: Told & { figure: LineFigure }) {
  const { lines } = figure
  return (
    <Frame figure={figure} caption={caption} names={lines} note={children}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={css.sheet} aria-hidden>
        {lines.map(({ name, tone, path, area }) => (
          <g key={name} className={css[tone]}>
            {area && <path d={area} className={css.area} />}
            <path d={path} className={css.line} />
          </g>
        ))}
      </svg>
      {lines.map(
        ({ name, tone, end }) =>
          end && (
            <svg key={name} className={`${css.sheet} ${css[tone]}`} aria-hidden>
              <circle cx={`${end.x}%`} cy={`${end.y}%`} r="4" className={css.end} />
            </svg>
          ),
      )}
    </Frame>
  )
}

/** Bars side by side. */
export function BarChart({ figure, caption, children }: Told & { figure: BarFigure }) {
  return (
    <Frame figure={figure} caption={caption} names={figure.names} note={children}>
      <svg className={css.sheet} aria-hidden>
        {figure.bars.map(({ tone, x, y, width, height, said }) => (
          <g key={`${x}-${tone}`} className={css[tone]}>
            <rect x={`${x}%`} y={`${y}%`} width={`${width}%`} height={`${height}%`} rx="2" className={css.bar}>
              <title>{said}</title>
            </rect>
          </g>
        ))}
      </svg>
    </Frame>
  )
}

/** A line that only says which way it goes. The words beside it say the figure. */
export function Sparkline({ figure, label }: { figure: SparkFigure; label: string }) {
  return (
    <span className={`${css.spark} ${css.accent}`} role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        <path d={figure.path} className={css.line} />
      </svg>
    </span>
  )
}

interface FrameProps {
  figure: Pick<LineFigure, 'ticks' | 'labels' | 'table'>
  caption: string
  names: readonly { name: string; tone: Tone }[]
  note: ReactNode
  children: ReactNode
}

function Frame({ figure: { ticks, labels, table }, caption, names, note, children }: FrameProps) {
  const id = useId()
  const longest = Math.max(...ticks.map(({ label }) => label.length))
  const gutter = longest <= 3 ? css.narrow : longest <= 7 ? css.middle : css.wide
  return (
    <figure className={css.figure} aria-labelledby={id}>
      <figcaption id={id} className={css.caption}>
        {caption}
      </figcaption>
      {names.length > 1 && (
        <ul role="list" className={css.key}>
          {names.map(({ name, tone }) => (
            <li key={name} className={css[tone]}>
              {name}
            </li>
          ))}
        </ul>
      )}
      {/* Time runs from left to right in every language here, as clocks and books of account do. */}
      <div className={`${css.plot} ${gutter}`} dir="ltr" aria-hidden>
        <svg className={css.sheet}>
          {ticks.map(({ y, label }) => (
            <g key={label}>
              <line x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} className={css.grid} />
              <text x="-10" y={`${y}%`} className={css.tick}>
                {label}
              </text>
            </g>
          ))}
        </svg>
        {children}
      </div>
      <ol role="list" className={`${css.labels} ${gutter}`} dir="ltr" aria-hidden>
        {fewOf(labels).map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ol>
      {note && <div className={css.note}>{note}</div>}
      {/* A table takes the room its words need, hidden or not; what stands around it does not. */}
      <div className="visually-hidden">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {table.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([head, ...values]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {values.map((value, place) => (
                  <td key={table.heads[place + 1]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

/** As many labels as find room: first and last, and some between. */
function fewOf(labels: readonly string[]): string[] {
  if (labels.length <= 6) return [...labels]
  const last = labels.length - 1
  return [0, 0.25, 0.5, 0.75, 1].map((share) => labels[Math.round(share * last)] ?? '')
}
