import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { MemberFacts } from './loadMember.server.ts'

/** What somebody asked of their data, what stands in the way of being forgotten, and the way to it. */
export function PersonalData({ facts: { data }, returned }: { facts: MemberFacts; returned: Returned | undefined }) {
  const t = useWords('oversight')
  if (!data) return null
  const { erased, hindrances, exports, possible } = data
  return (
    <Panel title={t('member.data')} id="data">
      {erased ? (
        <p>{t.rich('member.data_erased', { who: erased.asked_by, when: () => <When at={erased.at} /> })}</p>
      ) : possible ? (
        <p>{t('member.data_possible')}</p>
      ) : (
        <>
          <p>{t('member.data_hindered')}</p>
          <ul>
            {hindrances.map(({ kind, sentence }) => (
              <li key={kind + sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('member.exports')}</h3>
      {exports.length === 0 ? (
        <p>{t('member.exports_none')}</p>
      ) : (
        <ul>
          {exports.map(({ asked_at: at, state }) => (
            <li key={at}>{t.rich('member.exports_asked', { state, when: () => <When at={at} /> })}</li>
          ))}
        </ul>
      )}
      {!erased && (
        <details open={returned?.given?.['form'] === 'erase'}>
          <summary>{t('member.erase')}</summary>
          <PostForm name="erase" returned={returned}>
            <p>{t('member.erase_more')}</p>
            <TextField name="email" label={t('member.erase_email')} type="email" autoComplete="off" required />
            <div>
              <SubmitButton grave quiet>
                {t('member.erase_it')}
              </SubmitButton>
            </div>
          </PostForm>
        </details>
      )}
    </Panel>
  )
}
