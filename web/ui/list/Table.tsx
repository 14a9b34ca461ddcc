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

// So many rows and more scroll under their head.
const many = 20

/**
 * Rows and columns. On a wide screen a table whose head stays in sight; where there is no room for columns each row is a
 * card, headed by its first column. The roles are written out because `display` takes them away.
 */
export function Table<Row>({ caption, rows, columns, keyOf, empty }: Props<Row>) {
  if (rows.length === 0 && empty) return empty
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <div
      className={`${css.frame} ${rows.length >= many ? css.tall : ''}`}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className={css.table} role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.heading}
                role="columnheader"
                scope="col"
                className={column.figures ? css.figures : undefined}
              >
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map((column) => (
                <td
                  key={column.heading}
                  role="cell"
                  data-heading={column.heading}
                  className={column.figures ? css.figures : undefined}
                >
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
