import { Link, redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextArea, TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import { Ailments } from '../marketplaces/Ailments.tsx'
import type { Route } from './+types/page'
import { Funds } from './Funds.tsx'

/** One marketplace as the superadmin sees it: how it fares, who runs it, and closing it for a while. */
export async function loader({ context, request, params: { slug } }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [tenant, deployment, funds] = await Promise.all([
    need(api.GET('/marketplaces/{slug}/', { params: { path: { slug } } }), request),
    need(api.GET('/deployment/'), request),
    need(api.GET('/marketplaces/{slug}/funds/', { params: { path: { slug } } }), request),
  ])
  const { protocol, port, searchParams } = new URL(request.url)
  return {
    tenant,
    vitals: deployment.marketplaces.find(({ id }) => id === tenant.id),
    address: `${protocol}//${tenant.hosts[0]}${port ? `:${port}` : ''}/`,
    done: searchParams.get('done'),
    funds,
    once: formKey(),
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { slug } = args.params
  const what = form.text('form')
  const path = { params: { path: { slug } } }
  const body = { reason: form.text('reason') }
  const asked = {
    invite: () => form.api.POST('/marketplaces/{slug}/operators/', { ...path, body: { email: form.text('email') } }),
    resume: () => form.api.POST('/marketplaces/{slug}/resume/', { ...path, body }),
    suspend: () => form.api.POST('/marketplaces/{slug}/suspend/', { ...path, body }),
    funds: () =>
      form.api.POST('/marketplaces/{slug}/funds/', {
        ...path,
        headers: form.once,
        body: { ...body, ...fundsIn(form) },
      }),
  }
  const { problem } = await attempt(asked[said.find((one) => one === what) ?? 'suspend'](), args.request)
  return problem ? again(problem, form.given) : redirect(`/admin/marketplaces/${slug}?done=${what}`)
}

const said = ['invite', 'suspend', 'resume', 'funds'] as const

function fundsIn(form: { text(name: string): string }) {
  const direction = form.text('direction') === 'take' ? ('take' as const) : ('give' as const)
  return { direction, amount: form.text('amount') }
}

export default function MarketplacePage({ loaderData, actionData }: Route.ComponentProps) {
  const { tenant, vitals, address, funds, once } = loaderData
  const t = useWords('admin')
  const ledger = useWords('ledger')
  const { number } = useFormats()
  const done = said.find((one) => one === loaderData.done)
  const returned = actionData as Returned | undefined
  const steer = tenant.suspension ? 'resume' : 'suspend'
  return (
    <div className={columns.stack}>
      <PageHeader
        title={tenant.name}
        lead={t('marketplaces.made_from', { preset: tenant.preset })}
        trail={[{ label: t('marketplaces.title'), to: '/admin/marketplaces' }]}
        actions={<a href={address}>{t('marketplaces.visit')}</a>}
      />
      {done && !actionData && <Notice tone="good" title={t(`marketplaces.done.${done}`)} />}
      {tenant.suspension && (
        <Notice tone="warn" title={t('marketplaces.closed')}>
          <p>
            <When at={tenant.suspension.since} />
          </p>
          <p dir="auto">{tenant.suspension.reason}</p>
        </Notice>
      )}
      <div className={columns.pair}>
        <Panel title={t('marketplaces.health')} actions={<Ailments vitals={vitals} />}>
          {vitals && (
            <Facts
              facts={[
                [t('marketplaces.members'), number(vitals.members)],
                [t('marketplaces.offers'), number(vitals.offers)],
                [t('marketplaces.deals'), number(vitals.deals)],
                [t('marketplaces.overdue'), number(vitals.deadlines.overdue)],
                [t('marketplaces.jobs_due'), number(vitals.jobs.waiting)],
                [t('marketplaces.jobs_dead'), number(vitals.jobs.failed)],
                [t('marketplaces.letters'), number(vitals.letters.refused)],
                [
                  t('marketplaces.proved'),
                  vitals.books_proved_at ? <When at={vitals.books_proved_at} /> : t('marketplaces.never'),
                ],
              ]}
            />
          )}
        </Panel>
        <Panel title={t('marketplaces.facts')}>
          <Facts
            facts={[
              [t('marketplaces.hosts'), <bdi key="hosts">{tenant.hosts.join(', ')}</bdi>],
              [t('marketplaces.currency'), tenant.currency],
              [t('marketplaces.zone'), tenant.zone],
              [t('marketplaces.fee'), <bdi key="fee">{tenant.fee_percent} %</bdi>],
              [t('marketplaces.since'), <When key="since" at={tenant.created_at} day />],
              [
                ledger('months'),
                <Link key="months" to={`/admin/marketplaces/${tenant.slug}/months`}>
                  {ledger('months_page.closed')}
                </Link>,
              ],
            ]}
          />
        </Panel>
        <Panel title={t('marketplaces.invite_title')}>
          <PostForm name="invite" returned={returned}>
            <TextField
              name="email"
              label={t('marketplaces.operator_email')}
              hint={t('marketplaces.operator_hint')}
              type="email"
              required
              dir="ltr"
            />
            <div>
              <SubmitButton>{t('marketplaces.invite')}</SubmitButton>
            </div>
          </PostForm>
        </Panel>
        {!tenant.modules.includes('marketplaces') && (
          <Panel title={t(`marketplaces.${steer}_title`)}>
            <p>{t(`marketplaces.${steer}_lead`)}</p>
            <PostForm key={steer} name={steer} returned={returned}>
              <TextArea
                name="reason"
                label={t('marketplaces.reason')}
                hint={t('marketplaces.reason_hint')}
                rows={2}
                required
                minLength={3}
                maxLength={500}
              />
              <div>
                <SubmitButton grave={steer === 'suspend'}>{t(`marketplaces.${steer}`)}</SubmitButton>
              </div>
            </PostForm>
          </Panel>
        )}
        {!tenant.modules.includes('marketplaces') && <Funds funds={funds} once={once} returned={returned} />}
      </div>
    </div>
  )
}
