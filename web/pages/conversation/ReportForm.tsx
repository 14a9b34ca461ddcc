import type { Message } from '../../api/shapes.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { SelectField, TextArea } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'

const reasons = ['spam', 'insult', 'fraud', 'outside', 'other'] as const

/** Telling those who run the marketplace of a message, or of the conversation. */
export function ReportForm({
  messages,
  me,
  returned,
}: {
  messages: readonly Message[]
  me: string | undefined
  returned: Returned | undefined
}) {
  const t = useWords('messages')
  const { time } = useFormats()
  const reportable = messages.filter(({ author_id, removed }) => author_id !== me && !removed).toReversed()
  return (
    <Panel title={t('report.title')} id="report">
      <p>{t('report.lead')}</p>
      <PostForm name="report" returned={returned}>
        <SelectField name="seq" label={t('report.what')} required>
          <option value="">{t('report.whole')}</option>
          {reportable.map((one) => (
            <option key={one.seq} value={one.seq}>
              {time(one.at)}: {one.body.slice(0, 60) || t('list.files', { count: one.files.length })}
            </option>
          ))}
        </SelectField>
        <SelectField name="reason" label={t('report.why')} required>
          {reasons.map((one) => (
            <option key={one} value={one}>
              {t(`report.reasons.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextArea name="words" label={t('report.words')} rows={3} maxLength={1_000} />
        <div>
          <SubmitButton>{t('report.send')}</SubmitButton>
        </div>
      </PostForm>
    </Panel>
  )
}
