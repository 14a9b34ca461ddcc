import { redirect } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import { AddressLines } from '../../ui/address/AddressLines.tsx'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { useWords } from '../../words/words.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/addresses/'), request)
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { id: form.text('id') }
  const { problem } = await attempt(form.api.DELETE('/addresses/{id}/', { params: { path } }), args.request)
  return problem ? again(problem, form.given) : redirect('/addresses')
}

export default function Addresses({ loaderData: { results }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('addresses.title')}
        lead={t('addresses.lead')}
        actions={<LinkButton to="/addresses/new">{t('addresses.add')}</LinkButton>}
      />
      {results.length === 0 && <Empty title={t('addresses.none')}>{t('addresses.none_advice')}</Empty>}
      {results.map((address) => (
        <Panel key={address.id}>
          <div className={columns.row}>
            {address.label && <b dir="auto">{address.label}</b>}
            {address.is_default && <Badge>{t('addresses.first')}</Badge>}
          </div>
          <AddressLines address={address} />
          {!address.is_city_offered && <p>{t('addresses.city_withdrawn', { city: address.city })}</p>}
          <div className={columns.row}>
            <LinkButton to={`/addresses/${address.id}`} quiet small>
              {t('addresses.edit')}
            </LinkButton>
            <PostForm name={address.id} returned={actionData}>
              <input type="hidden" name="id" value={address.id} />
              <SubmitButton
                grave
                small
                name="remove"
                value={address.id}
                aria-label={t('addresses.remove_one', { name: address.label || address.line1 })}
              >
                {t('addresses.remove')}
              </SubmitButton>
            </PostForm>
          </div>
        </Panel>
      ))}
    </div>
  )
}
