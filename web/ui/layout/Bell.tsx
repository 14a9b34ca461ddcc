import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs'
import { useWords } from '../../words/words.ts'
import { HeaderCount } from './HeaderCount.tsx'
import { useUnread } from './useUnread.ts'

/** The way to what one was told, with how much of it is unread; the count lives, if somebody is named whose it is. */
export function Bell({ unread: atFirst, memberId }: { unread: number; memberId: string | undefined }) {
  const t = useWords('shell')
  const unread = useUnread(atFirst, memberId)
  const news = unread > atFirst ? t('bell.news', { unread }) : ''
  return (
    <HeaderCount to="/notifications" icon={IconBell} unread={unread} label={t('bell.label', { unread })} news={news} />
  )
}
