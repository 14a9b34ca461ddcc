import { Link, redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { Pager } from '../../../ui/list/Pager.tsx'
import { placeOf } from '../../../ui/list/place.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import { Ailments } from './Ailments.tsx'
import { Health } from './Health.tsx'
import { OpenForm } from './OpenForm.tsx'
import { wishIn } from './wish.ts'

/** The superadmin's desk: every marketplace of the deployment and how it fares, and the way to another. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const query = placeOf(request)
  const api = apiOf({ context })
  const [list, presets, deployment] = await Promise.all([
    listed(query, (asked) => api.GET('/marketplaces/', { params: { query: asked } }), request),
    need(api.GET('/presets/'), request),
    need(api.GET('/deployment/'), request),
  ])
  const { protocol, port } = new URL(request.url)
  return {
    ...list,
    deployment,
    presets: presets.results,
    opened: new URL(request.url).searchParams.get('opened'),
    before: `${protocol}//`,
    after: port ? `:${port}` : '',
    once: formKey(),
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = wishIn(form)
  const { problem } = await attempt(form.api.POST('/marketplaces/', { headers: form.once, body }), args.request)
  if (!problem) return redirect(`/admin/marketplaces?opened=${encodeURIComponent(body.slug)}`)
  // The API names fields by their path; the form has them side by side.
  const errors = problem.errors?.map((fault) => ({ ...fault, path: fault.path.replace(/^hosts\.\d+$/, 'hosts') }))
  return again({ ...problem, ...(errors && { errors }) }, form.given)
}

export default function Marketplaces({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, once, before, after, presets, opened, deployment } = loaderData
  const t = useWords('admin')
  const { number } = useFormats()
  const fresh = results.find(({ slug }) => slug === opened)
  const vitalsOf = (id: string) => deployment.marketplaces.find((one) => one.id === id)
  const live = (hosts: readonly string[]) => `${before}${hosts[0]}${after}/`
  const count = (figure: number | undefined) => (figure === undefined ? '' : number(figure))
  return (
    <div className={columns.stack}>
      <PageHeader title={t('marketplaces.title')} lead={t('marketplaces.lead')} />
      {fresh && (
        <Notice tone="good" title={t('marketplaces.open', { name: fresh.name })}>
          <p>
            <a href={live(fresh.hosts)}>{t('marketplaces.visit')}</a>
          </p>
          {vitalsOf(fresh.id)?.members === 0 && (
            <p>
              {t.rich('marketplaces.operator', {
                link: (inner) => <Link to={`/admin/marketplaces/${fresh.slug}`}>{inner}</Link>,
              })}
            </p>
          )}
        </Notice>
      )}
      <Health deployment={deployment} />
      <Table
        caption={t('marketplaces.title')}
        rows={results}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: t('marketplaces.name'),
            cell: (row) => <Link to={`/admin/marketplaces/${row.slug}`}>{row.name}</Link>,
          },
          {
            heading: t('marketplaces.address'),
            cell: (row) => (
              <a href={live(row.hosts)} dir="ltr">
                {row.hosts[0]}
              </a>
            ),
          },
          { heading: t('marketplaces.preset'), cell: (row) => row.preset },
          { heading: t('marketplaces.members'), figures: true, cell: ({ id }) => count(vitalsOf(id)?.members) },
          { heading: t('marketplaces.offers'), figures: true, cell: ({ id }) => count(vitalsOf(id)?.offers) },
          { heading: t('marketplaces.deals'), figures: true, cell: ({ id }) => count(vitalsOf(id)?.deals) },
          {
            heading: t('marketplaces.health'),
            cell: ({ id, suspension }) => (
              <>
                {suspension && <Badge tone="warn">{t('marketplaces.closed')}</Badge>}
                <Ailments vitals={vitalsOf(id)} />
              </>
            ),
          },
          {
            heading: t('marketplaces.proved'),
            cell: ({ id }) => {
              const at = vitalsOf(id)?.books_proved_at
              return at ? <When at={at} /> : t('marketplaces.never')
            },
          },
          { heading: t('marketplaces.since'), cell: (row) => <When at={row.created_at} day /> },
        ]}
      />
      <Pager next={next} previous={previous} />
      <Panel title={t('marketplaces.another')}>
        <OpenForm presets={presets} once={once} returned={actionData} />
      </Panel>
    </div>
  )
}
