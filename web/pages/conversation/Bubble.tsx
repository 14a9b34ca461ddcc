import type { ReactNode } from 'react'
import type { Message } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './conversation.module.css'
import { useName } from './names.ts'
import { Said } from './Said.tsx'

interface Props {
  message: Message
  mine: boolean
  /** Whether it must be said who wrote it: where there are several. */
  named: boolean
  /** How it stands with one of the reader's own. */
  standing?: ReactNode
}

/** One message. */
export function Bubble({ message, mine, named, standing }: Props) {
  const t = useWords('messages')
  const { clock } = useFormats()
  const nameOf = useName()
  const author = nameOf(message.author ?? { name: null })
  return (
    <li className={mine ? css.mine : css.theirs} id={`m${message.seq}`} data-seq={message.seq}>
      <div className={css.bubble}>
        <p className={named && !mine ? css.author : 'visually-hidden'}>{mine ? t('you') : <bdi>{author}</bdi>}</p>
        {message.removed ? (
          <p className={css.removed}>{t('thread.removed')}</p>
        ) : (
          message.body && (
            <p className={css.body} dir="auto">
              <Said body={message.body} />
            </p>
          )
        )}
        {message.files.length > 0 && <Files message={message} />}
        <p className={css.foot}>
          <time dateTime={message.at} suppressHydrationWarning>
            {clock(message.at)}
          </time>
          {standing && <span className={css.read}>{standing}</span>}
        </p>
      </div>
    </li>
  )
}

function Files({ message }: { message: Message }) {
  const t = useWords('messages')
  return (
    <ul role="list" className={css.files}>
      {message.files.map(({ id, name, media_type }) => {
        const href = `/messages/${message.conversation_id}/files/${id}`
        return (
          <li key={id}>
            <a href={href} target="_blank" rel="noreferrer">
              {media_type.startsWith('image/') ? (
                <img src={href} alt={t('thread.picture', { name })} loading="lazy" className={css.picture} />
              ) : (
                <bdi>{name}</bdi>
              )}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
