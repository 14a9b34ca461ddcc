import type { FeeSchedule } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { Choice } from '../categoryChoices.ts'
import { CategoryOptions } from './CategoryOptions.tsx'
import css from './RuleForm.module.css'

interface Props {
  rules: FeeSchedule['rules']
  categories: readonly Choice[]
  currency: string
  /** The schedule that was set last. */
  follows: string | null
  returned: Returned | undefined
}

const mostRules = 50

/** All rules at once, with room for two more: to add one, to take one out, to order them, or for a later day. */
export function RuleForm({ rules, categories, currency, follows, returned }: Props) {
  const t = useWords('lists')
  return (
    <PostForm name="rules" returned={returned}>
      <input type="hidden" name="currency" value={currency} />
      <input type="hidden" name="follows" value={follows ?? ''} />
      {[...Array(Math.min(mostRules, rules.length + 2)).keys()].map((place) => {
        const rule = rules[place]
        const amount = (name: 'fixed' | 'floor' | 'cap') => (
          <TextField
            name={`${name}-${place}`}
            label={t(`fees.${name}`, { currency })}
            defaultValue={rule?.[name] ?? ''}
            inputMode="decimal"
            mandatory
          />
        )
        return (
          <fieldset key={place} className={css.rule}>
            <legend>{t('fees.rule', { place: String(place + 1) })}</legend>
            <div className={columns.pair}>
              <TextField
                name={`name-${place}`}
                label={t('fees.name')}
                defaultValue={rule?.name ?? ''}
                mandatory
                dir="auto"
              />
              <SelectField
                name={`category-${place}`}
                label={t('fees.category')}
                defaultValue={rule?.category_id ?? ''}
                mandatory
              >
                <option value="">{t('fees.every')}</option>
                <CategoryOptions categories={categories} />
              </SelectField>
              <TextField
                name={`percent-${place}`}
                label={t('fees.percent')}
                defaultValue={rule?.percent ?? ''}
                inputMode="decimal"
                mandatory
              />
              {amount('fixed')}
              {amount('floor')}
              {amount('cap')}
            </div>
          </fieldset>
        )
      })}
      <TextField name="valid_from" label={t('fees.from')} type="datetime-local" hint={t('fees.fromHint')} mandatory />
      <div>
        <SubmitButton>{t('fees.setThem')}</SubmitButton>
      </div>
    </PostForm>
  )
}
