import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Conversation, Message } from '../../api/shapes.ts'
import { Button } from '../../ui/form/Button.tsx'
import { useReader } from '../../ui/layout/viewer.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { Bubble } from './Bubble.tsx'
import css from './conversation.module.css'
import { useName } from './names.ts'

interface Props {
  conversation: Conversation
  /** The oldest first. */
  messages: readonly Message[]
  me: string | undefined
  /** What leads to what was said before. */
  earlier: ReactNode
  /** What stands below the last message: who is typing. */
  below?: ReactNode
  /** Told when the newest message is in sight. */
  onSeen?: (() => void) | undefined
}

/** What was said, by days. It opens at its end, also without script, and stays there unless one has gone back. */
export function Thread({ conversation, messages, me, earlier, below, onSeen }: Props) {
  const t = useWords('messages')
  const { day } = useFormats()
  const { zone } = useReader()
  const place = useRef<HTMLDivElement>(null)
  const [away, setAway] = useState(false)
  const [news, setNews] = useState(0)
  const last = messages.at(-1)?.seq ?? 0
  const seen = useRef(last)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew with each message, and each line
  useEffect(() => {
    const fresh = messages.filter(({ seq, author_id }) => seq > seen.current && author_id !== me).length
    const ownIsLast = messages.at(-1)?.author_id === me
    seen.current = last
    if (away && !ownIsLast) return setNews((before) => before + fresh)
    if (fresh > 0 || ownIsLast) place.current?.scrollTo({ top: 0 })
    if (document.visibilityState === 'visible') onSeen?.()
  }, [last, onSeen])

  const lookAt = () => {
    // Written from its end: nothing is scrolled at 0, and what lies above counts below it.
    const gone = Math.abs(place.current?.scrollTop ?? 0) > 60
    setAway(gone)
    if (gone) return
    setNews(0)
    onSeen?.()
  }
  const days = Map.groupBy(messages, ({ at }) => day(at))
  return (
    <div className={css.around}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div
        className={css.scroller}
        ref={place}
        onScroll={lookAt}
        tabIndex={0}
        role="region"
        aria-label={t('thread.label')}
      >
        <div>
          {earlier}
          <div role="log" aria-live="polite" aria-relevant="additions" aria-label={t('thread.label')}>
            {[...days].map(([name, said]) => (
              <section key={`${name} ${zone}`} aria-label={name}>
                <h2 className={css.day} suppressHydrationWarning>
                  {name}
                </h2>
                <ol role="list" className={css.thread}>
                  {said.map((message) => (
                    <Bubble
                      key={message.id}
                      message={message}
                      mine={message.author_id === me}
                      named={conversation.about === 'group'}
                      standing={message.author_id === me ? <ReadBy {...{ conversation, message, me }} /> : undefined}
                    />
                  ))}
                </ol>
              </section>
            ))}
          </div>
          {below}
        </div>
      </div>
      {news > 0 && (
        <Button className={css.news} small onClick={() => place.current?.scrollTo({ top: 0, behavior: 'smooth' })}>
          {t('thread.news', { count: news })}
        </Button>
      )}
    </div>
  )
}

/** Under the last message that somebody has read: who has. */
function ReadBy({
  conversation,
  message,
  me,
}: {
  conversation: Conversation
  message: Message
  me: string | undefined
}) {
  const t = useWords('messages')
  const { list } = useFormats()
  const nameOf = useName()
  const others = conversation.members.filter(({ id }) => id !== me)
  const readers = others.filter(({ read_seq }) => read_seq >= message.seq)
  if (readers.length === 0) return null
  if (others.length === 1) return <>{t('thread.read')}</>
  if (readers.length === others.length) return <>{t('thread.read_all')}</>
  return <>{t('thread.read_by', { names: list(readers.map(nameOf)) })}</>
}
