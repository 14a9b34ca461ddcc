import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need, want } from '../../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { FilterForm } from '../../../ui/list/FilterForm.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useRoot } from '../../../ui/layout/viewer.ts'
import { When } from '../../../ui/time/When.tsx'
import type { Route } from './+types/page'

interface Branch {
  id: string
  name: string
  children?: unknown
}

const flat = (branches: readonly Branch[], depth = 0): { id: string; name: string }[] =>
  branches.flatMap(({ id, name, children }) => [
    { id, name: `${'– '.repeat(depth)}${name}` },
    ...flat((children ?? []) as Branch[], depth + 1),
  ])

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { searchParams } = new URL(request.url)
  const price = searchParams.get('price')
  const category = searchParams.get('category')
  const query = price ? { price, ...(category ? { category_id: category } : {}) } : undefined
  const [fees, categories, preview] = await Promise.all([
    need(api.GET('/fees/'), request),
    want(api.GET('/categories/')),
    query ? want(api.GET('/fees/preview/', { params: { query } })) : undefined,
  ])
  return { fees, categories: flat(categories?.results ?? []), preview, price, category }
}

/** The rules of the form, in their order; a row without a name is no rule. */
function rulesIn(form: Posted, currency: string) {
  return [...Array(mostRules).keys()].flatMap((place) => {
    const field = (name: string) => form.optional(`${name}-${place}`)
    const name = field('name')
    if (!name) return []
    const [fixed, floor, cap] = [field('fixed'), field('floor'), field('cap')]
    const amounts = { ...(fixed && { fixed }), ...(floor && { floor }), ...(cap && { cap }) }
    const own = Object.keys(amounts).length > 0 ? { currency: currency as never } : {}
    return [{ name, percent: field('percent') ?? '0', category_id: field('category') ?? null, ...own, ...amounts }]
  })
}

const mostRules = 50

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const from = form.optional('valid_from')
  const body = {
    rules: rulesIn(form, form.text('currency')),
    ...(from ? { valid_from: new Date(`${from}:00Z`).toISOString() } : {}),
  }
  const { problem } = await attempt(form.api.POST('/fees/', { body }), args.request)
  if (!problem) return redirect('/admin/fees?kept=1')
  // The API names fields by the rule's place; the form has the place behind the name.
  const errors = problem.errors?.map((fault) => {
    const [, place, field] = /^rules\.(\d+)\.(\w+)$/.exec(fault.path) ?? []
    return { ...fault, path: field ? `${field.replace('category_id', 'category')}-${place}` : fault.path }
  })
  return again({ ...problem, ...(errors ? { errors } : {}) }, form.given)
}

export default function Fees({
  loaderData: { fees, categories, preview, price, category },
  actionData,
}: Route.ComponentProps) {
  const [search] = useSearchParams()
  const currency = useRoot()?.marketplace?.currency ?? ''
  const now = fees.schedules.find(({ standing }) => standing === 'in force')
  const nameOf = (id: string | null) => categories.find((one) => one.id === id)?.name.replaceAll('– ', '')
  const options = categories.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
  return (
    <div className={columns.reading}>
      <PageHeader
        title="Fees"
        lead={`The first rule that fits a sale holds; what none fits pays ${fees.standard_percent} %. A deal that was made keeps its fee.`}
      />
      {search.has('kept') && !actionData && <Notice tone="good" title="Kept." />}
      <Panel title="What would a sale cost?">
        <FilterForm>
          <TextField
            name="price"
            label={`Price in ${currency}`}
            inputMode="decimal"
            defaultValue={price ?? ''}
            required
          />
          <SelectField name="category" label="Category" defaultValue={category ?? ''}>
            <option value="">Any</option>
            {options}
          </SelectField>
        </FilterForm>
        {price && (preview ? <Notice title={preview.sentence} /> : <Notice tone="warn" title="That is no price." />)}
      </Panel>
      <Panel title="Set the rules">
        <PostForm returned={actionData}>
          <input type="hidden" name="currency" value={currency} />
          {[...Array(Math.min(mostRules, (now?.rules.length ?? 0) + 2)).keys()].map((place) => {
            const rule = now?.rules[place]
            return (
              <fieldset key={place}>
                <legend>Rule {place + 1}</legend>
                <div className={columns.pair}>
                  <TextField name={`name-${place}`} label="Name" defaultValue={rule?.name ?? ''} />
                  <SelectField name={`category-${place}`} label="Category" defaultValue={rule?.category_id ?? ''}>
                    <option value="">Every category</option>
                    {options}
                  </SelectField>
                  <TextField name={`percent-${place}`} label="Per cent" defaultValue={rule?.percent ?? ''} />
                  <TextField name={`fixed-${place}`} label={`Plus, ${currency}`} defaultValue={rule?.fixed ?? ''} />
                  <TextField name={`floor-${place}`} label={`At least, ${currency}`} defaultValue={rule?.floor ?? ''} />
                  <TextField name={`cap-${place}`} label={`At most, ${currency}`} defaultValue={rule?.cap ?? ''} />
                </div>
              </fieldset>
            )
          })}
          <TextField
            name="valid_from"
            label="From, in UTC"
            type="datetime-local"
            hint="Empty: from now on. A row without a name is no rule."
          />
          <div>
            <SubmitButton>Set them</SubmitButton>
          </div>
        </PostForm>
      </Panel>
      <Panel title="What holds, held and will hold">
        {fees.schedules.length === 0 && <p>Nothing but the standard fee so far.</p>}
        {fees.schedules.map((schedule) => (
          <section key={schedule.id}>
            <h3>
              From <When at={schedule.valid_from} />{' '}
              <Badge tone={schedule.standing === 'in force' ? 'good' : 'plain'}>{schedule.standing}</Badge>
            </h3>
            <ol>
              {schedule.rules.length === 0 && <li>The standard fee for everything.</li>}
              {schedule.rules.map((rule) => (
                <li key={rule.name}>
                  {rule.name}: {rule.percent} %{rule.fixed && ` plus ${rule.fixed} ${rule.currency}`}
                  {rule.floor && `, at least ${rule.floor} ${rule.currency}`}
                  {rule.cap && `, at most ${rule.cap} ${rule.currency}`} on{' '}
                  {nameOf(rule.category_id) ?? 'every category'}
                  {!rule.reached && ' (no sale comes to it: a rule above fits all that it fits)'}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </Panel>
    </div>
  )
}
