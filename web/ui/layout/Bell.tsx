import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs'
import { Link } from 'react-router'
import { useWords } from '../../words/words.ts'
import header from './Header.module.css'
import { useUnread } from './useUnread.ts'

/** The way to what one was told, with how much of it is unread; the count lives. */
export function Bell({ unread: atFirst, memberId }: { unread: number; memberId: string }) {
  const t = useWords('shell')
  const unread = useUnread(atFirst, memberId)
  return (
    <Link className={header.item} to="/notifications" aria-label={t('bell.label', { unread })}>
      <IconBell size={20} aria-hidden />
      {unread > 0 && (
        <b className={header.count} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </b>
      )}
      <span className="visually-hidden" role="status">
        {unread > atFirst ? t('bell.news', { unread }) : ''}
      </span>
    </Link>
  )
}
