import { SubmitButton } from '../../ui/form/Button.tsx'
import { FileField, TextArea } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { useWords } from '../../words/words.ts'
import type { Complaint } from './complaint.ts'

/** Saying something more: of the other side, while it is waited for, its answer. */
export function AddLine({
  complaint,
  once,
  returned,
}: {
  complaint: Complaint
  once: string
  returned: Returned | undefined
}) {
  const t = useWords('complaints')
  const answers = complaint.state === 'opened' && complaint.role === 'respondent'
  return (
    <Panel title={t(answers ? 'add.answer' : 'add.title')}>
      <PostForm name="say" files once={`${once}-say`} returned={returned}>
        {answers && <p>{t('add.answer_lead')}</p>}
        <TextArea name="text" label={t('add.text')} rows={5} maxLength={5_000} />
        <FileField
          name="files"
          label={t('add.files')}
          hint={t('new.files_hint')}
          accept="application/pdf,image/png,image/jpeg,image/webp,text/plain"
          multiple
        />
        <div>
          <SubmitButton>{t('add.send')}</SubmitButton>
        </div>
      </PostForm>
    </Panel>
  )
}
