import type { FeeRule } from '../../../api/shapes.ts'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import type { Returned } from '../../../ui/form/PostForm.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { Cell } from '../../../ui/table/Cell.tsx'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { useWords } from '../../../words/words.ts'
import type { Choice } from '../categoryChoices.ts'
import { CategoryOptions } from './CategoryOptions.tsx'
import { useTerms } from './useTerms.ts'

interface Props {
  rules: readonly FeeRule[]
  next: string | null
  previous: string | null
  categories: readonly Choice[]
  currency: string
  answered: Returned | undefined
}

/** The rules that hold now, each changed in its place: what is kept holds from then on. */
export function RuleTable({ rules, next, previous, categories, currency, answered }: Props) {
  const t = useWords('lists')
  const termsOf = useTerms()
  const amount = (name: 'fixed' | 'floor' | 'cap', rule: FeeRule, of: string) => (
    <TextField
      name={name}
      label={t(`fees.${name}`, { currency: of })}
      defaultValue={rule[name] ?? ''}
      inputMode="decimal"
    />
  )
  return (
    <ListTable
      caption={t('fees.rules')}
      rows={rules}
      keyOf={({ id }) => id}
      next={next}
      previous={previous}
      empty={<Empty title={t('fees.none')} />}
      table="/api/v1/fees/rules/table/"
      answered={answered}
      columns={[
        { name: 'place', heading: t('fees.place'), fields: ['place'], cell: (row) => row.place },
        {
          name: 'name',
          heading: t('fees.name'),
          fields: ['name', 'category'],
          cell: (row) => (
            <Cell
              row={{ id: row.id, label: row.name }}
              cell="name"
              heading={t('fees.name')}
              shown={
                <>
                  <bdi>{row.name}</bdi> · <bdi>{row.category ?? t('fees.every')}</bdi>
                </>
              }
              answered={answered}
            >
              <input type="hidden" name="currency" value={currency} />
              <TextField
                name="name"
                label={t('fees.name')}
                defaultValue={row.name}
                required
                maxLength={60}
                dir="auto"
              />
              <SelectField name="category" label={t('fees.category')} defaultValue={row.category_id ?? ''} mandatory>
                <option value="">{t('fees.every')}</option>
                <CategoryOptions categories={categories} />
              </SelectField>
            </Cell>
          ),
        },
        {
          name: 'takes',
          heading: t('fees.takes'),
          fields: ['percent', 'fixed', 'floor', 'cap', 'currency'],
          cell: (row) => (
            <Cell
              row={{ id: row.id, label: row.name }}
              cell="takes"
              heading={t('fees.takes')}
              shown={termsOf(row)}
              answered={answered}
            >
              <input type="hidden" name="currency" value={currency} />
              <TextField
                name="percent"
                label={t('fees.percent')}
                defaultValue={row.percent}
                inputMode="decimal"
                required
              />
              {amount('fixed', row, row.currency ?? currency)}
              {amount('floor', row, row.currency ?? currency)}
              {amount('cap', row, row.currency ?? currency)}
            </Cell>
          ),
        },
        {
          name: 'reached',
          heading: t('fees.reached'),
          fields: ['reached'],
          cell: ({ reached }) => (reached ? t('fees.isReached') : <Badge tone="warn">{t('fees.notReached')}</Badge>),
        },
      ]}
    />
  )
}
