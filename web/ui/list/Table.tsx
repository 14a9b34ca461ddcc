import type { ReactNode } from 'react'
import css from './Table.module.css'

/** A column: its heading, and what a row shows in it. */
export interface Column<Row> {
  heading: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the end of the line. */
  figures?: boolean
}

interface Props<Row> {
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string
  empty?: ReactNode
}

/** Rows and columns. Too wide for the screen, it scrolls in its own frame, by keyboard too. */
export function Table<Row>({ caption, rows, columns, keyOf, empty }: Props<Row>) {
  if (rows.length === 0 && empty) return empty
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <div className={css.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={css.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.heading} scope="col" className={column.figures ? css.figures : undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.heading} className={column.figures ? css.figures : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
