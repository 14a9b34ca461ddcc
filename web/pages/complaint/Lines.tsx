import css from '../../deal/Evidence.module.css'
import { useWhoIs } from '../../deal/words.ts'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import type { Complaint } from './complaint.ts'

/** What both sides have said and shown. `links` open the files, by their ids. */
export function Lines({
  complaint,
  links,
  own,
}: {
  complaint: Complaint
  links: Record<string, string | undefined>
  own: string
}) {
  const t = useWords('complaints')
  const whoIs = useWhoIs()
  const { complainant, respondent } = complaint
  const names = { complainant: complainant?.name, respondent: respondent?.name, operator: undefined }
  return (
    <ol role="list" className={css.said}>
      {complaint.lines.map(({ id, author_role: author, kind, text, file, at }) => {
        const who = author === own ? whoIs(author, own) : (names[author] ?? whoIs(author, own))
        return (
          <li key={id}>
            <p className={css.by}>
              {t.rich(kind === 'appeal' ? 'appeals' : 'by', { who, when: () => <When at={at} /> })}
            </p>
            {text && (
              <p dir="auto" className={css.words}>
                {text}
              </p>
            )}
            {file && (
              <p>
                {links[file.document_id] ? (
                  <a href={links[file.document_id]} target="_blank" rel="noreferrer">
                    {t('open_file', { name: file.name })}
                  </a>
                ) : (
                  <span dir="auto">{file.name}</span>
                )}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
