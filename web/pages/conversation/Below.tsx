import { Button } from '../../ui/form/Button.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import type { Chat } from './chat.ts'
import css from './conversation.module.css'
import { useName } from './names.ts'

/** What stands below what was said: what is on its way, who is typing, and how it stands with the line. */
export function Below({ chat, me, onAgain }: { chat: Chat; me: string | undefined; onAgain: (ref: string) => void }) {
  const t = useWords('messages')
  const { list } = useFormats()
  const nameOf = useName()
  const names = chat.conversation.members.filter(({ id }) => id !== me && chat.typing[id] !== undefined).map(nameOf)
  return (
    <>
      {chat.pending.length > 0 && (
        <ol role="list" className={css.thread}>
          {chat.pending.map(({ ref, body, problem }) => (
            <li key={ref} className={`${css.mine} ${css.pending}`}>
              <div className={css.bubble}>
                <p className={css.body} dir="auto">
                  {body}
                </p>
                <p className={css.foot} role="status">
                  {problem ? t('thread.not_said', { why: problem }) : t('thread.sending')}
                  {problem && (
                    <Button bare small onClick={() => onAgain(ref)}>
                      {t('thread.again')}
                    </Button>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <p className={css.below} role="status">
        {chat.line === 'broken'
          ? t('thread.broken')
          : chat.line === 'over'
            ? t('thread.over')
            : names.length > 0 && t('thread.typing', { names: list(names), count: names.length })}
      </p>
    </>
  )
}
