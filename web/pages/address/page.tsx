import { data, redirect } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import { AddressFields } from '../../ui/address/AddressFields.tsx'
import { addressIn, placesFor } from '../../ui/address/address.server.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { useWords } from '../../words/words.ts'

/** /addresses/new and /addresses/:id */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [list, places] = await Promise.all([need(api.GET('/addresses/'), request), placesFor(api)])
  const address = list.results.find(({ id }) => id === params.id)
  if (!address && params.id !== 'new') throw data(null, { status: 404 })
  return { address: address ?? null, places }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { id } = args.params
  const body = addressIn(form)
  const { problem } =
    id === 'new'
      ? await attempt(form.api.POST('/addresses/', { body }), args.request)
      : await attempt(form.api.PUT('/addresses/{id}/', { params: { path: { id } }, body }), args.request)
  return problem ? again(problem, form.given) : redirect('/addresses')
}

export default function AddressPage({ loaderData: { address, places }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  return (
    <div className={columns.narrow}>
      <PageHeader
        title={address ? t('addresses.edit_title') : t('addresses.new_title')}
        trail={[{ label: t('addresses.title'), to: '/addresses' }]}
      />
      <PostForm returned={actionData}>
        <AddressFields places={places} address={address ?? undefined} />
        <SubmitButton>{t('keep')}</SubmitButton>
      </PostForm>
    </div>
  )
}
