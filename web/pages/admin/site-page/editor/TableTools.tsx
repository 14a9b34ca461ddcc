import IconColumnInsertLeft from '@tabler/icons-react/dist/esm/icons/IconColumnInsertLeft.mjs'
import IconColumnInsertRight from '@tabler/icons-react/dist/esm/icons/IconColumnInsertRight.mjs'
import IconColumnRemove from '@tabler/icons-react/dist/esm/icons/IconColumnRemove.mjs'
import IconRowInsertBottom from '@tabler/icons-react/dist/esm/icons/IconRowInsertBottom.mjs'
import IconRowInsertTop from '@tabler/icons-react/dist/esm/icons/IconRowInsertTop.mjs'
import IconRowRemove from '@tabler/icons-react/dist/esm/icons/IconRowRemove.mjs'
import IconTableOff from '@tabler/icons-react/dist/esm/icons/IconTableOff.mjs'
import IconTableRow from '@tabler/icons-react/dist/esm/icons/IconTableRow.mjs'
import { type Editor, useEditorState } from '@tiptap/react'
import { useId } from 'react'
import { useWords } from '../../../../words/words.ts'
import css from './editor.module.css'
import { tableAround } from './tableAround.ts'
import { along, Sign, Tool } from './tools.tsx'

// As many as the API takes.
const mostRows = 100
const mostColumns = 12

/** What can be done to the table in which the cursor stands; nothing where it stands in none. */
export function TableTools({ editor }: { editor: Editor }) {
  const t = useWords('editor')
  const id = useId()
  const table = useEditorState({ editor, selector: ({ editor: now }) => standing(now) })
  if (!table) return null
  const { caption, rows, columns, headed, inHeads } = table
  const tools = [
    // Nothing stands above the heads.
    ['rowAbove', IconRowInsertTop, inHeads || rows >= mostRows, () => editor.chain().focus().addRowBefore().run()],
    ['rowBelow', IconRowInsertBottom, rows >= mostRows, () => editor.chain().focus().addRowAfter().run()],
    ['rowRemove', IconRowRemove, rows === 1, () => editor.chain().focus().deleteRow().run()],
    [
      'columnBefore',
      IconColumnInsertLeft,
      columns >= mostColumns,
      () => editor.chain().focus().addColumnBefore().run(),
    ],
    ['columnAfter', IconColumnInsertRight, columns >= mostColumns, () => editor.chain().focus().addColumnAfter().run()],
    ['columnRemove', IconColumnRemove, columns === 1, () => editor.chain().focus().deleteColumn().run()],
  ] as const
  return (
    <div
      role="toolbar"
      aria-label={t('table.label')}
      aria-controls="page-body"
      className={css.tableTools}
      onKeyDown={along}
    >
      {tools.map(([name, icon, disabled, press]) => (
        <Tool key={name} label={t(`table.${name}`)} disabled={disabled} press={press}>
          <Sign icon={icon} />
        </Tool>
      ))}
      <Tool label={t('table.heads')} on={headed} press={() => editor.chain().focus().toggleHeaderRow().run()}>
        <Sign icon={IconTableRow} />
      </Tool>
      <Tool label={t('table.remove')} press={() => editor.chain().focus().deleteTable().run()}>
        <Sign icon={IconTableOff} />
      </Tool>
      <p className={css.caption}>
        <label htmlFor={id}>{t('table.caption')}</label>
        <input
          id={id}
          value={caption}
          maxLength={200}
          dir="auto"
          onChange={({ target }) => editor.commands.updateAttributes('table', { caption: target.value })}
          onKeyDown={(event) => {
            // The form around it is the page's; this goes back into the table.
            if (event.key !== 'Enter') return
            event.preventDefault()
            editor.commands.focus()
          }}
        />
      </p>
    </div>
  )
}

/** The table around the cursor, and whether the cursor is among its heads. */
function standing({ state }: Editor) {
  const around = tableAround(state)
  if (!around) return null
  const { table, row } = around
  const heads = table.firstChild
  const headed = heads?.firstChild?.type.name === 'tableHeader'
  return {
    caption: String(table.attrs['caption']),
    rows: table.childCount,
    columns: heads?.childCount ?? 0,
    headed,
    inHeads: headed && row === 0,
  }
}
