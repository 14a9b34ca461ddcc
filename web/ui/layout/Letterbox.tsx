import IconMessage from '@tabler/icons-react/dist/esm/icons/IconMessage.mjs'
import { useWords } from '../../words/words.ts'
import { HeaderCount } from './HeaderCount.tsx'
import { useUnreadMessages } from './useUnreadMessages.ts'

/** The way to one's conversations, with in how many of them something is unread; the count lives. */
export function Letterbox({ unread: atFirst, memberId }: { unread: number; memberId: string }) {
  const t = useWords('shell')
  const unread = useUnreadMessages(atFirst, memberId)
  const news = unread > atFirst ? t('letterbox.news', { unread }) : ''
  return (
    <HeaderCount
      to="/messages"
      icon={IconMessage}
      unread={unread}
      label={t('letterbox.label', { unread })}
      news={news}
    />
  )
}
