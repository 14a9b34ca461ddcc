import { redirect } from 'react-router'
import { again, need, want } from '../../api/answers.ts'
import { apiOf, formKey, readForm, wordsFor } from '../../api/forms.ts'
import columns from '../../ui/page/columns.module.css'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { useWords } from '../../words/words.ts'
import { Composer } from '../conversation/Composer.tsx'
import { begin } from '../conversation/sending.server.ts'
import type { Route } from './+types/page'

/** What a conversation is to be begun about; where there is one already, one is led there. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { searchParams } = new URL(request.url)
  const [product, order, member] = ['product', 'order', 'member'].map((name) => idIn(searchParams.get(name)))
  if (product || order) {
    const query = { limit: 1, ...(product ? { product } : { order }) }
    const { results } = await need(api.GET('/conversations/', { params: { query } }), request)
    // A seller has as many about their product as there are people who ask.
    const mine = results.find(({ about }) => about === 'deal' || about === 'product')
    if (mine && order) throw redirect(`/messages/${mine.id}`)
    if (mine && product && (await isAsker(api, mine.id))) throw redirect(`/messages/${mine.id}`)
  }
  if (order) {
    const found = await want(api.GET('/orders/{id}/', { params: { path: { id: order } } }))
    if (!found) throw redirect('/messages')
    const other = found.role === 'seller' ? found.buyer : found.seller
    return { about: 'deal' as const, id: order, title: found.title, to: other?.name ?? null, once: formKey() }
  }
  if (product) {
    const found = await want(api.GET('/products/{id}/', { params: { path: { id: product } } }))
    if (!found) throw redirect('/messages')
    return { about: 'product' as const, id: product, title: found.title, to: found.seller.name, once: formKey() }
  }
  if (member) {
    const found = await want(api.GET('/sellers/{id}/', { params: { path: { id: member } } }))
    return { about: 'members' as const, id: member, title: '', to: found?.name ?? null, once: formKey() }
  }
  throw redirect('/messages')
}

/** What stands in an address may be anything: what is no id names nothing. */
const idIn = (text: string | null) => (text && /^[0-9a-f-]{36}$/i.test(text) ? text : undefined)

async function isAsker(api: ReturnType<typeof apiOf>, id: string): Promise<boolean> {
  const [conversation, session] = await Promise.all([
    want(api.GET('/conversations/{id}/', { params: { path: { id } } })),
    want(api.GET('/auth/session/')),
  ])
  return conversation !== undefined && conversation.begun_by === session?.user?.id
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const begun = await begin(form, await wordsFor(args, 'messages'), args.request)
  return begun.problem ? again(begun.problem, form.given) : redirect(`/messages/${begun.done.id}`)
}

export default function NewMessage({ loaderData, actionData }: Route.ComponentProps) {
  const { about, id, title, to, once } = loaderData
  const t = useWords('messages')
  const name = to ?? t('somebody')
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t(about === 'product' ? 'new.ask' : 'new.write', { name })}
        {...(title && { lead: <span dir="auto">{title}</span> })}
        trail={[{ label: t('list.title'), to: '/messages' }]}
      />
      <Panel>
        <p>{t(`new.${about}`)}</p>
        <Composer name="begin" once={once} returned={actionData} tall>
          <input type="hidden" name="about" value={about} />
          <input type="hidden" name="subject" value={id} />
        </Composer>
      </Panel>
    </div>
  )
}
