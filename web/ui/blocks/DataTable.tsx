import { useId } from 'react'
import type { SiteBlock } from '../../api/shapes.ts'
import { useWords } from '../../words/words.ts'
import css from './blocks.module.css'
import { Inline } from './Inline.tsx'

type Rows = Extract<SiteBlock, { type: 'table' }>['content']

/** A table of a page: as wide as it must be, within a frame that scrolls and is reached by keyboard. */
export function DataTable({ caption, rows }: { caption: string; rows: Rows }) {
  const t = useWords('storefront')
  const id = useId()
  const [first] = rows
  const headed = first?.content.every(({ type }) => type === 'tableHeader') ?? false
  const named = caption ? { 'aria-labelledby': id } : { 'aria-label': t('pages.table') }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <div className={css.table} role="region" tabIndex={0} {...named}>
      <table>
        {caption && <caption id={id}>{caption}</caption>}
        {headed && first && (
          <thead>
            <tr>
              {first.content.map(({ content: [words] }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
                <th key={place} scope="col">
                  <Inline content={words.content} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(headed ? 1 : 0).map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
            <tr key={line}>
              {row.content.map(({ content: [words] }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
                <td key={place}>
                  <Inline content={words.content} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
