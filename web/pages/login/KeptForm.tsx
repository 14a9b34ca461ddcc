import { Form } from 'react-router'
import type { Kept } from '../../api/visit.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { TextArea } from '../../ui/form/Field.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'

/**
 * What somebody wrote who was signed out meanwhile, where no script keeps their page: to be sent where it was going once
 * they have signed in elsewhere. Sent from here it is refused once more, since it has no token of the new session, and
 * comes back in its own form with one.
 */
export function KeptForm({ kept: { action, fields } }: { kept: Kept }) {
  const t = useWords('account')
  const shell = useWords('shell')
  return (
    <>
      <Notice tone="warn" title={shell('form.signed_out')}>
        <p>{shell('form.signed_out_more')}</p>
        <div>
          <LinkButton to="/login" target="_blank" small>
            {shell('form.sign_in')}
          </LinkButton>
        </div>
      </Notice>
      <Form method="post" action={action} reloadDocument className={columns.stack}>
        {fields.map(([name, value], at) =>
          isText(value) ? (
            <TextArea
              dir="auto"
              key={`${at} ${name}`}
              name={name}
              label={t('login.kept')}
              rows={8}
              defaultValue={value}
              mandatory
              readOnly
            />
          ) : (
            <input key={`${at} ${name}`} type="hidden" name={name} value={value} />
          ),
        )}
        <p>{t('login.kept_files')}</p>
        <div>
          <SubmitButton quiet>{t('login.send')}</SubmitButton>
        </div>
      </Form>
    </>
  )
}

/** What a person wrote at some length: worth seeing that it is there. */
const isText = (value: string) => value.length > 60 || value.includes('\n')
