import IconMapPin from '@tabler/icons-react/dist/esm/icons/IconMapPin.mjs'
import { Form } from 'react-router'
import type { Quote } from '../../api/shapes.ts'
import { usePlaceName } from '../../ui/address/placeName.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { Quoted } from '../../ui/shipping/Quoted.tsx'
import type { Province } from '../../ui/shipping/RatesForm.tsx'
import { useWords } from '../../words/words.ts'
import css from './product.module.css'

/** What the page of a product knows of sending it. */
export interface SendingFacts {
  quote: Quote
  provinces: readonly Province[]
}

/** What sending it costs, and what it costs to another province: asked by a form, so without script too. */
export function Sending({ quote, provinces }: SendingFacts) {
  const t = useWords('shipping')
  const called = usePlaceName()
  const there = provinces.find(({ id }) => id === quote.to?.province_id)
  return (
    <li>
      <IconMapPin size={20} aria-hidden />
      <div>
        <p>
          <Quoted quote={quote} place={there ? called(there) : (quote.to?.province ?? null)} />
        </p>
        {quote.source !== 'in_price' && provinces.length > 0 && (
          <details>
            <summary>{t('quote.elsewhere')}</summary>
            <Form className={css.elsewhere} preventScrollReset replace>
              <label>
                <span className="visually-hidden">{t('quote.province')}</span>
                <select name="to" defaultValue={there?.id ?? ''}>
                  {provinces.map((one) => (
                    <option key={one.id} value={one.id}>
                      {called(one)}
                    </option>
                  ))}
                </select>
              </label>
              <SubmitButton quiet small>
                {t('quote.show')}
              </SubmitButton>
            </Form>
          </details>
        )}
      </div>
    </li>
  )
}
