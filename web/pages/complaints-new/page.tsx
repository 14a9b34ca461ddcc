import { redirect } from 'react-router'
import { again, attempt, loginPath, want, type Problem } from '../../api/answers.ts'
import { ofFile, sendDocument } from '../../api/documents.server.ts'
import { apiOf, formKey, readForm, wordsFor } from '../../api/forms.ts'
import type { Api } from '../../api/visit.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { Choices } from '../../ui/form/Choices.tsx'
import { FileField, TextArea, TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

const kinds = ['not_as_described', 'not_received', 'conduct', 'counterfeit', 'other'] as const
const matters = ['order', 'product', 'member'] as const

/** /complaints/new?order=… | ?product=… | ?member=… */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const session = await want(api.GET('/auth/session/'))
  if (!session?.user) throw redirect(loginPath(request))
  const { searchParams } = new URL(request.url)
  const about = matters.find((one) => searchParams.has(one))
  const id = (about && searchParams.get(about)) || ''
  return { matter: about && (await found[about](api, id)), once: formKey() }
}

interface Found {
  about: (typeof matters)[number]
  id: string
  name: string
  /** Of an order one has bought: what could go back is in this currency. */
  currency?: string | undefined
  returnable?: boolean
}

const found: Record<(typeof matters)[number], (api: Api, id: string) => Promise<Found | undefined>> = {
  async order(api, id) {
    const order = await want(api.GET('/orders/{id}/', { params: { path: { id } } }))
    if (!order) return undefined
    const currency = order.role === 'buyer' ? order.currency : undefined
    const returnable = order.next.some(({ name }) => name === 'request_return')
    return { about: 'order', id, name: `${order.reference}: ${order.title}`, currency, returnable }
  },
  async product(api, id) {
    const product = await want(api.GET('/products/{id}/', { params: { path: { id } } }))
    return product && { about: 'product', id, name: product.title }
  },
  async member(api, id) {
    const seller = await want(api.GET('/sellers/{id}/', { params: { path: { id } } }))
    return seller && { about: 'member', id, name: seller.name }
  },
}

const mostFiles = 5

/** Sends the files in, and then the complaint with them. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const t = await wordsFor(args, 'complaints')
  const files = form.files('files')
  if (files.length > mostFiles) return again(fault(t('too_many')), form.given)
  const documents: string[] = []
  for (const [at, file] of files.entries()) {
    const sent = await sendDocument(form, 'evidence', file, at)
    if (sent.problem) {
      const sentence = t('not_sent', { name: file.name, why: sent.problem.detail })
      return again(ofFile(sent.problem, sentence), form.given)
    }
    documents.push(sent.done)
  }
  const about = matters.find((one) => one === form.text('about')) ?? 'order'
  const wants = form.optional('wants_back')
  const opened = await attempt(
    form.api.POST('/complaints/', {
      headers: form.once,
      body: {
        about,
        about_id: form.text('about_id'),
        kind: kinds.find((one) => one === form.text('kind')) as 'other',
        text: form.text('text'),
        ...(wants ? { wants_back: wants } : {}),
        document_ids: documents,
      },
    }),
    args.request,
  )
  return opened.problem ? again(opened.problem, form.given) : redirect(`/complaints/${opened.done.id}`)
}

const fault = (message: string): Problem => ({
  type: 'about:blank',
  title: message,
  status: 422,
  detail: message,
  code: 'evidence_refused',
  errors: [{ path: 'files', message }],
})

export default function NewComplaint({ loaderData: { matter, once }, actionData }: Route.ComponentProps) {
  const t = useWords('complaints')
  if (!matter) {
    return (
      <div className={columns.reading}>
        <PageHeader title={t('new.title')} />
        <Empty title={t('new.nothing')} />
      </div>
    )
  }
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('new.title')}
        lead={<bdi>{matter.name}</bdi>}
        trail={[{ label: t('title'), to: '/complaints' }]}
      />
      {matter.returnable && <Notice>{t('new.return')}</Notice>}
      <Panel>
        <p>{t('new.lead')}</p>
        <PostForm name="complaint" files once={once} returned={actionData}>
          <input type="hidden" name="about" value={matter.about} />
          <input type="hidden" name="about_id" value={matter.id} />
          <Choices
            name="kind"
            legend={t('new.kind')}
            required
            choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <TextArea
            name="text"
            label={t('new.text')}
            hint={t('new.text_hint')}
            required
            rows={6}
            minLength={10}
            maxLength={5_000}
          />
          {matter.currency && (
            <TextField
              name="wants_back"
              label={t('new.wants')}
              hint={t('new.wants_hint', { currency: matter.currency })}
              inputMode="decimal"
              maxLength={20}
            />
          )}
          <FileField
            name="files"
            label={t('new.files')}
            hint={t('new.files_hint')}
            accept="application/pdf,image/png,image/jpeg,image/webp,text/plain"
            multiple
          />
          <div>
            <SubmitButton>{t('new.send')}</SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
