import type { Rates } from '../../api/shapes.ts'
import { useWords } from '../../words/words.ts'
import { usePlaceName } from '../address/placeName.ts'
import { SubmitButton } from '../form/Button.tsx'
import field from '../form/Field.module.css'
import { PostForm, type Returned, useFieldState } from '../form/PostForm.tsx'
import css from './rates.module.css'

/** A province of the country, as the list has it. */
export interface Province {
  id: string
  name: string
  local_name: string
}

interface Props {
  rates: Rates
  /** What stands in the fields: what is set, or what holds for somebody who has set nothing. */
  shown: Rates['rates']
  provinces: readonly Province[]
  returned: Returned | undefined
}

const figures = ['first', 'further', 'free_from'] as const

/** All rates at once, a row a zone: a table where there is room, a card a zone on a phone. */
export function RatesForm({ rates, shown, provinces, returned }: Props) {
  const t = useWords('shipping')
  const called = usePlaceName()
  const set = new Map(shown?.provinces.map(({ province, ...rate }) => [province.id, rate]))
  const zones = [
    { id: 'home', name: t('rates.home'), hint: t('rates.home_hint'), rate: shown?.home },
    ...provinces.map((one) => ({
      id: one.id,
      name: called(one),
      hint: undefined,
      rate: set.get(one.id),
    })),
    { id: 'abroad', name: t('rates.abroad'), hint: t('rates.abroad_hint'), rate: shown?.abroad ?? undefined },
  ]
  return (
    <PostForm name="rates" returned={returned}>
      <input type="hidden" name="follows" value={rates.newest ?? ''} />
      <p className={css.hint}>{t('rates.province_hint')}</p>
      <table className={css.rates}>
        <caption>{t('rates.caption', { currency: rates.currency })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rates.zone')}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {t(`rates.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zones.map(({ id, name, hint, rate }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {hint && <span className={css.hint}>{hint}</span>}
              </th>
              {figures.map((figure) => (
                <td key={figure} data-label={t(`rates.${figure}`)}>
                  <Figure
                    name={`${id}.${figure}`}
                    label={t('rates.field', { zone: name, what: t(`rates.${figure}`) })}
                    value={short(rate?.[figure] ?? '')}
                    required={id === 'home' && figure === 'first'}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <SubmitButton>{t('rates.keep')}</SubmitButton>
      </div>
    </PostForm>
  )
}

function Figure({ name, label, value, required }: { name: string; label: string; value: string; required: boolean }) {
  const { fault, given } = useFieldState(name)
  return (
    <>
      <input
        className={field.input}
        name={name}
        aria-label={label}
        aria-invalid={Boolean(fault)}
        {...(fault && { 'aria-describedby': `${name}-fault` })}
        inputMode="decimal"
        autoComplete="off"
        dir="ltr"
        defaultValue={given ?? value}
        required={required}
      />
      {fault && (
        <p id={`${name}-fault`} className={field.fault}>
          {fault}
        </p>
      )}
    </>
  )
}

/** Even amounts without their empty decimals, as people type them. */
function short(amount: string): string {
  return amount.replace(/\.0+$/, '')
}
