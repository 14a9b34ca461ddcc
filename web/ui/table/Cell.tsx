import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { useWords } from '../../words/words.ts'
import { SubmitButton } from '../form/Button.tsx'
import { PostForm, type Returned } from '../form/PostForm.tsx'
import { type BulkAnswer, isBulkAnswer } from './bulk.ts'
import { placeOf } from './cell.ts'
import { addressWith } from './filters.ts'
import css from './Cell.module.css'

interface Props {
  /** The row's id, and what people call it. */
  row: { id: string; label: string }
  /** The column's name, and its heading. */
  cell: string
  heading: string
  /** What the cell shows while it is closed. */
  shown: ReactNode
  /** The fields of the form. */
  children: ReactNode
  /** What leads into the form, where it is not 'Change'. */
  open?: string
  /** What the button says, where it is not 'Keep'. */
  verb?: string
  /** Makes a second sending harmless: made by the loader with formKey(). */
  once?: string
  answered: Returned | BulkAnswer | undefined
}

/**
 * A cell that opens to a small form in its place: by a link, so that it works without script. The first field gets the
 * focus when it opens, the link when it closes; Escape leaves it as it was.
 */
export function Cell({ row, cell, heading, shown, children, open, verb, once, answered }: Props) {
  const t = useWords('lists')
  const admin = useWords('admin')
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  const place = placeOf(row.id, cell)
  const isOpen = search.get('edit') === place
  const wasOpen = useRef(isOpen)
  const opener = useRef<HTMLAnchorElement>(null)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen && !wasOpen.current) form.current?.querySelector<HTMLElement>(fields)?.focus()
    if (!isOpen && wasOpen.current) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (!isOpen) {
    return (
      <span className={css.closed}>
        {shown !== null && <span>{shown}</span>}
        <Link
          ref={opener}
          id={place}
          to={addressOf(search, place)}
          preventScrollReset
          aria-label={
            open
              ? t('common.doCell', { what: open, row: row.label })
              : t('common.changeCell', { what: heading, row: row.label })
          }
        >
          {open ?? t('common.change')}
        </Link>
      </span>
    )
  }
  const leave = `${pathname}${addressOf(search, null)}#${place}`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut; what it does is a link inside
    <div
      ref={form}
      className={css.open}
      data-open
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') currentTarget.querySelector<HTMLElement>('[data-leave]')?.click()
      }}
    >
      <PostForm name="cell" {...(once && { once })} returned={isBulkAnswer(answered) ? undefined : answered}>
        <input type="hidden" name="cell" value={cell} />
        <input type="hidden" name="id" value={row.id} />
        {children}
        <div className={css.buttons}>
          <SubmitButton small name="press" value={cell}>
            {verb ?? t('common.keep')}
          </SubmitButton>
          <Link to={leave} preventScrollReset data-leave>
            {admin('table.leaveIt')}
          </Link>
        </div>
      </PostForm>
    </div>
  )
}

const fields = 'input:not([type="hidden"]), select, textarea, button'

/** The same place in the list, with this cell open, or none. */
function addressOf(search: URLSearchParams, edit: string | null): string {
  const changed = new URLSearchParams(addressWith(search, { edit }))
  for (const name of ['cursor', 'direction']) {
    const value = search.get(name)
    if (value) changed.set(name, value)
  }
  return `?${changed}`
}
