import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router'
import css from './Table.module.css'

/** A column: its heading, and what a row shows in it. */
export interface Column<Row> {
  heading: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the end of the line. */
  figures?: boolean
  /** What can be done about the row: its buttons say it themselves, and the heading is there to be heard. */
  acts?: boolean
  /** Where its heading leads to sort by it, and how the rows are sorted by it now. */
  order?: { to: string; now: 'ascending' | 'descending' | undefined }
}

/** Rows can be chosen by a box each, which belongs to a form elsewhere on the page. */
interface Choosing<Row> {
  form: string
  valueOf: (row: Row) => string
  labelOf: (row: Row) => string
  /** What the box that chooses all is called. */
  all: string
}

interface Props<Row> {
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string
  empty?: ReactNode
  choose?: Choosing<Row>
  /** What stands below a row, over its whole breadth: a form by which it is changed. */
  below?: (row: Row) => ReactNode
}

// So many rows and more scroll under their head.
const many = 20

/**
 * Rows and columns. On a wide screen a table whose head stays in sight; where there is no room for columns each row is a
 * card, headed by its first column. The roles are written out because `display` takes them away.
 */
export function Table<Row>({ caption, rows, columns, keyOf, empty, choose, below }: Props<Row>) {
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
            {choose && (
              <th role="columnheader" scope="col" className={css.box}>
                <ChooseAll {...choose} />
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.heading}
                role="columnheader"
                scope="col"
                className={column.figures ? css.figures : undefined}
                aria-sort={column.order?.now}
              >
                {column.order ? (
                  <Link to={column.order.to} className={css.order} data-way={column.order.now}>
                    {column.heading}
                  </Link>
                ) : column.acts ? (
                  <span className="visually-hidden">{column.heading}</span>
                ) : (
                  column.heading
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const more = below?.(row)
            return (
              <Fragment key={keyOf(row)}>
                <tr role="row" className={choose && css.choosable}>
                  {choose && (
                    <td role="cell" className={css.box}>
                      <input
                        type="checkbox"
                        name="chosen"
                        form={choose.form}
                        value={choose.valueOf(row)}
                        aria-label={choose.labelOf(row)}
                      />
                    </td>
                  )}
                  {columns.map((column) => (
                    <td
                      key={column.heading}
                      role="cell"
                      {...(!column.acts && { 'data-heading': column.heading })}
                      className={column.figures ? css.figures : undefined}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
                {more && (
                  <tr role="row" className={css.below}>
                    <td role="cell" colSpan={columns.length + (choose ? 1 : 0)}>
                      {more}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Chooses every row that is in sight, or none; of use where there is script. */
function ChooseAll({ form, all }: Pick<Choosing<never>, 'form' | 'all'>) {
  return (
    <input
      type="checkbox"
      className={css.all}
      aria-label={all}
      onChange={({ currentTarget }) => {
        const boxes = document.querySelectorAll<HTMLInputElement>(`input[name="chosen"][form="${form}"]`)
        for (const box of boxes) box.checked = currentTarget.checked
      }}
    />
  )
}
