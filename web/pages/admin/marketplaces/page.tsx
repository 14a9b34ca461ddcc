import { redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField, TextArea, TextField } from '../../../ui/form/Field.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { useWords } from '../../../words/words.ts'
import { Pager } from '../../../ui/list/Pager.tsx'
import { placeOf } from '../../../ui/list/place.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
import type { Route } from './+types/page'

/** The superadmin's desk: every marketplace of the deployment, and the way to another. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const query = placeOf(request)
  const api = apiOf({ context })
  const [list, presets] = await Promise.all([
    need(api.GET('/marketplaces/', { params: { query } }), request),
    need(api.GET('/presets/'), request),
  ])
  const { protocol, port } = new URL(request.url)
  return {
    ...list,
    presets: presets.results,
    opened: new URL(request.url).searchParams.get('opened'),
    before: `${protocol}//`,
    after: port ? `:${port}` : '',
    once: formKey(),
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = {
    preset: form.text('preset'),
    slug: form.text('slug'),
    name: form.text('name'),
    ...(form.text('currency') && { currency: form.text('currency') as 'PKR' }),
    ...(form.text('zone') && { zone: form.text('zone') }),
    ...(form.text('country') && { country: form.text('country').toUpperCase() }),
    hosts: form
      .text('hosts')
      .split(/[\s,]+/)
      .filter(Boolean),
  }
  const { problem } = await attempt(form.api.POST('/marketplaces/', { headers: form.once, body }), args.request)
  return problem ? again(problem, form.given) : redirect(`/admin/marketplaces?opened=${encodeURIComponent(body.slug)}`)
}

export default function Marketplaces({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, once, before, after, presets, opened } = loaderData
  const t = useWords('admin')
  const fresh = results.find(({ slug }) => slug === opened)
  return (
    <div className={columns.stack}>
      <PageHeader title="Marketplaces" lead="Each with its own members, money, rules and look." />
      {fresh && (
        <Notice tone="good" title={t('marketplaces.open', { name: fresh.name })}>
          <p>
            <a href={`${before}${fresh.hosts[0]}${after}/`}>{t('marketplaces.visit')}</a>
          </p>
          <p>{t('marketplaces.operator')}</p>
          <code dir="ltr">npx marketry superuser --marketplace {fresh.slug}</code>
        </Notice>
      )}
      <Table
        caption="Marketplaces"
        rows={results}
        keyOf={({ id }) => id}
        columns={[
          { heading: 'Name', cell: (row) => <a href={`${before}${row.hosts[0]}${after}/`}>{row.name}</a> },
          { heading: 'Hosts', cell: (row) => row.hosts.join(', ') },
          { heading: 'Preset', cell: (row) => row.preset },
          { heading: 'Currency', cell: (row) => row.currency },
          { heading: 'Zone', cell: (row) => row.zone },
          { heading: 'Fee', figures: true, cell: (row) => `${row.fee_percent} %` },
          { heading: 'Since', cell: (row) => <When at={row.created_at} day /> },
        ]}
      />
      <Pager next={next} previous={previous} />
      <Panel title="Open another">
        <PostForm once={once} returned={actionData}>
          <div className={columns.pair}>
            <TextField name="name" label="Name" required maxLength={80} />
            <TextField name="slug" label="Slug" hint="Small letters, digits and dashes." required maxLength={41} />
            <SelectField name="preset" label={t('marketplaces.preset')} required>
              {presets.map((preset) => (
                <option key={preset.slug} value={preset.slug}>
                  {preset.name} ({preset.currency}, {preset.zone}, {preset.country}): {preset.summary}
                </option>
              ))}
            </SelectField>
            <TextField
              name="currency"
              label={t('marketplaces.currency')}
              hint={t('marketplaces.as_preset')}
              maxLength={3}
            />
            <TextField name="zone" label={t('marketplaces.zone')} hint={t('marketplaces.as_preset')} maxLength={60} />
            <TextField
              name="country"
              label={t('marketplaces.country')}
              hint={t('marketplaces.as_preset')}
              maxLength={2}
            />
          </div>
          <TextArea name="hosts" label="Host names" hint="One a line, the chief one first." rows={2} required />
          <div>
            <SubmitButton>Open it</SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
