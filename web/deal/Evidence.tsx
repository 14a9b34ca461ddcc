import type { components } from '../api/schema.d.ts'
import { When } from '../ui/time/When.tsx'
import { useWords } from '../words/words.ts'
import css from './Evidence.module.css'
import { useWhoIs } from './words.ts'

export type Said = components['schemas']['DisputesDispute']['evidence'][number]

/** What was said for the bank, and the files that show it. `links` open them, by their ids. */
export function Evidence({
  evidence,
  links,
}: {
  evidence: readonly Said[]
  links: Record<string, string | undefined>
}) {
  const t = useWords('deal')
  const whoIs = useWhoIs()
  if (evidence.length === 0) return <p>{t('dispute.none')}</p>
  return (
    <ol role="list" className={css.said}>
      {evidence.map(({ id, author_role, text, file, created_at }) => (
        <li key={id}>
          <p className={css.by}>
            {t.rich('dispute.by', { who: whoIs(author_role, ''), when: () => <When at={created_at} /> })}
          </p>
          {text && (
            <p dir="auto" className={css.words}>
              {text}
            </p>
          )}
          {file && (
            <p className={css.by}>
              {links[file.document_id] ? (
                <a href={links[file.document_id]} target="_blank" rel="noreferrer">
                  {t('dispute.open_file', { name: file.name })}
                </a>
              ) : (
                <span dir="auto">{file.name}</span>
              )}{' '}
              {file.error ? t('dispute.file_error', { why: file.error }) : file.sent ? t('dispute.sent') : null}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
