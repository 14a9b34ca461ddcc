import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import { readerContext } from '../../api/visit.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { TextArea, TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

/** A form drawn now: it is good for one message. */
export async function loader({ context }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/contact/form/'))
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { language } = await args.context.get(readerContext)()
  const { problem } = await attempt(
    form.api.POST('/contact/', {
      body: {
        form: form.text('drawn'),
        name: form.text('name'),
        email: form.text('email'),
        subject: form.text('subject'),
        text: form.text('text'),
        website: form.text('website'),
        language,
      },
    }),
  )
  return problem ? again(problem, form.given) : { sent: true as const }
}

export default function Contact({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('storefront')
  const root = useRoot()
  const marketplace = root?.marketplace?.name ?? ''
  if (actionData && 'sent' in actionData) {
    return (
      <div className={columns.reading}>
        <PageHeader title={t('contact.title')} />
        <Notice tone="good" title={t('contact.sent')}>
          <p>{t('contact.sent_next')}</p>
        </Notice>
        <p>
          <LinkButton to="/" quiet>
            {t('contact.on')}
          </LinkButton>
        </p>
      </div>
    )
  }
  const returned: Returned | undefined = actionData
  const stale = returned?.problem?.code === 'form_stale'
  return (
    <div className={columns.reading}>
      <PageHeader title={t('contact.title')} lead={t('contact.lead', { marketplace })} />
      <PostForm returned={returned}>
        <input
          type="hidden"
          name="drawn"
          value={stale ? loaderData.form : (returned?.given?.['drawn'] ?? loaderData.form)}
        />
        <TextField name="name" label={t('contact.name')} autoComplete="name" maxLength={100} required />
        <TextField
          name="email"
          label={t('contact.email')}
          hint={t('contact.email_hint')}
          type="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={root?.session?.user?.email}
          required
        />
        <TextField name="subject" label={t('contact.subject')} maxLength={150} required />
        <TextArea name="text" label={t('contact.text')} rows={8} minLength={10} maxLength={5000} required />
        {/* No person sees or reaches this field; programs fill in whatever they find. */}
        <p hidden>
          <label>
            {t('contact.leave_empty')}
            <input type="text" name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </p>
        <SubmitButton>{t('contact.send')}</SubmitButton>
      </PostForm>
    </div>
  )
}
