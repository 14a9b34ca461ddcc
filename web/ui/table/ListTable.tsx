import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { View } from '../../api/shapes.ts'
import { useWords } from '../../words/words.ts'
import { buttonClass } from '../form/Button.tsx'
import type { Returned } from '../form/PostForm.tsx'
import { Pager } from '../list/Pager.tsx'
import { useListProblem } from '../list/problem.ts'
import { type Column, Table } from '../list/Table.tsx'
import { Empty } from '../page/Empty.tsx'
import { BulkBar, BulkPanel, bulkForm, type Verb } from './BulkForms.tsx'
import { type BulkAnswer, isBulkAnswer, writeChosen } from './bulk.ts'
import { ColumnMenu } from './ColumnMenu.tsx'
import { FilterBar } from './FilterBar.tsx'
import { addressWith, columnsIn, filtersIn, type ListFilter } from './filters.ts'
import css from './ListTable.module.css'
import { ViewTabs } from './ViewTabs.tsx'

/** A column of a list: by its name it is shown, sorted by and taken away. */
export interface ListColumn<Row> extends Omit<Column<Row>, 'order'> {
  name: string
  /** By which of the API's orders it sorts. */
  sorts?: string
  /** What of a row a table of it holds; not taken away without. */
  fields?: readonly string[]
  /** Shown only when asked for. */
  seldom?: boolean
}

interface Props<Row> {
  caption: string
  rows: readonly Row[]
  columns: readonly ListColumn<Row>[]
  keyOf: (row: Row) => string
  filters?: readonly ListFilter[]
  next: string | null
  previous: string | null
  empty: ReactNode
  /** The order in which the API answers unless it is told. */
  usualOrder?: string
  views?: readonly View[]
  /** Where the API has the same list as a table. */
  table?: string
  /** What may be done to chosen rows, and what people call a row. */
  bulk?: { verbs: readonly Verb[]; labelOf: (row: Row) => string }
  /** What stands below a row while it is being changed. */
  editor?: (row: Row) => ReactNode
  answered?: Returned | BulkAnswer | undefined
}

/**
 * The one table of those who run a marketplace: narrowed, sorted and paged by the address, kept as views, chosen from,
 * taken away. Everything works without script.
 */
export function ListTable<Row>(props: Props<Row>) {
  const { caption, rows, columns, keyOf, filters = [], views, table, bulk, editor, answered, usualOrder = '' } = props
  const t = useWords('admin')
  const [search] = useSearchParams()
  const problem = useListProblem()
  const bulkAnswer = isBulkAnswer(answered) ? answered : undefined
  const wanted = columnsIn(search)
  const shown =
    wanted.length > 0 ? columns.filter(({ name }) => wanted.includes(name)) : columns.filter((one) => !one.seldom)
  const order = search.get('order') ?? usualOrder
  const way = ({ sorts }: ListColumn<Row>) =>
    sorts === undefined
      ? {}
      : {
          order: {
            to: addressWith(search, { order: order === `-${sorts}` ? sorts : `-${sorts}` }),
            now: wayNow(order, sorts),
          },
        }
  return (
    <div className={css.list}>
      {views && <ViewTabs views={views} returned={isBulkAnswer(answered) ? undefined : answered} />}
      <div className={css.bar}>
        {filters.length > 0 && <FilterBar filters={filters} />}
        <div className={css.tools}>
          {columns.length > 3 && <ColumnMenu columns={columns} shown={shown.map(({ name }) => name)} />}
          {table && !problem && (
            <a
              className={buttonClass({ quiet: true, small: true })}
              href={table + exportOf(search, filters, shown)}
              download
            >
              {t('table.export')}
            </a>
          )}
        </div>
      </div>
      {bulk && bulkAnswer && <BulkPanel answer={bulkAnswer} verbs={bulk.verbs} />}
      <Table
        caption={caption}
        rows={rows}
        columns={shown.map((column) => ({ ...column, ...way(column) }))}
        keyOf={keyOf}
        empty={problem ? <Empty title={t('table.faulty')} /> : props.empty}
        {...(bulk && {
          choose: {
            form: bulkForm,
            valueOf: (row: Row) => writeChosen({ id: keyOf(row), label: bulk.labelOf(row) }),
            labelOf: (row: Row) => t('table.choose', { row: bulk.labelOf(row) }),
            all: t('table.chooseAll'),
          },
        })}
        {...(editor && { below: editor })}
      />
      {bulk && rows.length > 0 && <BulkBar verbs={bulk.verbs} />}
      <Pager next={props.next} previous={props.previous} />
    </div>
  )
}

function wayNow(order: string, sorts: string): 'ascending' | 'descending' | undefined {
  if (order === sorts) return 'ascending'
  return order === `-${sorts}` ? 'descending' : undefined
}

/** The query of the table that holds what is shown: the same filters, order and columns. */
function exportOf<Row>(
  search: URLSearchParams,
  filters: readonly ListFilter[],
  shown: readonly ListColumn<Row>[],
): string {
  const asked = filtersIn(search, [...filters.map(({ name }) => name), 'order'])
  const columns = shown.flatMap(({ fields }) => fields ?? [])
  return `?${new URLSearchParams({ ...asked, ...(columns.length > 0 && { columns: columns.join(',') }) })}`
}
