import { redirect, useSearchParams } from 'react-router'
import { again, need, want } from '../../../api/answers.ts'
import { apiOf, readForm, wordsFor } from '../../../api/forms.ts'
import { listed, problemWith } from '../../../api/lists.ts'
import type { FeeSchedule } from '../../../api/shapes.ts'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { useRoot } from '../../../ui/layout/viewer.ts'
import { FilterForm } from '../../../ui/list/FilterForm.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { changeCell } from '../../../ui/table/cell.server.ts'
import { askedOf } from '../../../ui/table/filters.ts'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import { choicesIn } from '../categoryChoices.ts'
import type { Route } from './+types/page'
import { CategoryOptions } from './CategoryOptions.tsx'
import { RuleForm } from './RuleForm.tsx'
import { RuleTable } from './RuleTable.tsx'
import { cellsOf, setRules } from './rules.server.ts'
import { Schedules } from './Schedules.tsx'
import { useTerms } from './useTerms.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { searchParams } = new URL(request.url)
  const price = searchParams.get('price')
  const category = searchParams.get('category')
  const query = price ? { price, ...(category ? { category_id: category } : {}) } : undefined
  const [fees, rules, categories, preview] = await Promise.all([
    need(api.GET('/fees/'), request),
    listed(
      { limit: 100, ...askedOf(request) } as object,
      (asked) => api.GET('/fees/rules/', { params: { query: asked } }),
      request,
    ),
    want(api.GET('/categories/')),
    query ? api.GET('/fees/preview/', { params: { query } }) : undefined,
  ])
  return {
    fees,
    rules,
    categories: choicesIn(categories?.results ?? []),
    preview: preview?.data,
    notAPrice: (query && preview && problemWith(query, preview)) ?? null,
    price,
    category,
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const changed = await changeCell(args.request, form, cellsOf(await wordsFor(args, 'lists')))
  if (changed !== undefined) return changed
  const problem = await setRules(form, args.request)
  return problem ? again(problem, form.given) : redirect('/admin/fees?kept=1')
}

export default function Fees({ loaderData, actionData }: Route.ComponentProps) {
  const { fees, rules, categories, preview, notAPrice, price, category } = loaderData
  const t = useWords('lists')
  const [search] = useSearchParams()
  const currency = useRoot()?.marketplace?.currency ?? ''
  const now = fees.schedules.find(({ standing }) => standing === 'in force')
  return (
    <div className={columns.stack}>
      <PageHeader title={t('fees.title')} lead={t('fees.lead', { percent: fees.standard_percent })} />
      {search.has('kept') && !actionData && <Notice tone="good" title={t('fees.kept')} />}
      <section className={columns.pieces}>
        <h2>{t('fees.rules')}</h2>
        <RuleTable
          rules={rules.results}
          next={rules.next}
          previous={rules.previous}
          categories={categories}
          currency={currency}
          answered={actionData}
        />
      </section>
      <div className={columns.pair}>
        <Panel title={t('fees.wouldCost')}>
          <FilterForm problem={notAPrice}>
            <TextField
              name="price"
              label={t('fees.price', { currency })}
              inputMode="decimal"
              defaultValue={price ?? ''}
              required
            />
            <SelectField name="category" label={t('fees.category')} defaultValue={category ?? ''} mandatory>
              <option value="">{t('fees.any')}</option>
              <CategoryOptions categories={categories} />
            </SelectField>
          </FilterForm>
          {preview && <Preview preview={preview} standard={fees.standard_percent} rules={now?.rules ?? []} />}
          {price && !preview && !notAPrice && <Notice tone="warn" title={t('fees.noPrice')} />}
        </Panel>
        <Panel title={t('fees.all')}>
          <Schedules schedules={fees.schedules} categories={categories} />
        </Panel>
      </div>
      <Panel title={t('fees.set')}>
        <RuleForm
          rules={now?.rules ?? []}
          categories={categories}
          currency={currency}
          follows={fees.newest}
          returned={actionData}
        />
      </Panel>
    </div>
  )
}

interface PreviewProps {
  preview: { fee: string; earned: string; currency: string; rule: string }
  standard: string
  rules: FeeSchedule['rules']
}

/** What the house would take of a sale, what is left, and by which rule. */
function Preview({ preview: { fee, earned, currency, rule }, standard, rules }: PreviewProps) {
  const t = useWords('lists')
  const { money } = useFormats()
  const termsOf = useTerms()
  const found = rules.find(({ name }) => name === rule)
  const why = found
    ? t('fees.byRule', { name: found.name, terms: termsOf(found) })
    : t('fees.byStandard', { percent: standard })
  return (
    <Notice title={t('fees.takesOf', { fee: money(fee, currency), earned: money(earned, currency) })}>
      <p>{why}</p>
    </Notice>
  )
}
