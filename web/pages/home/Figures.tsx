import type { ShopWindow } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './home.module.css'

/** What the house can say of itself in figures. What is still nothing is not said. */
export function Figures({ figures }: { figures: ShopWindow['figures'] }) {
  const t = useWords('storefront')
  const { number } = useFormats()
  const { rating, ...counts } = figures
  const named = (['delivered', 'sellers', 'products'] as const).filter((name) => counts[name] > 0)
  if (named.length === 0) return null
  return (
    <section className={css.figures} aria-labelledby="figures">
      <h2 id="figures" className="visually-hidden">
        {t('home.figures')}
      </h2>
      <dl>
        {named.map((name) => (
          <div key={name}>
            <dt>{t(`home.figure.${name}`, { count: counts[name] })}</dt>
            <dd>{number(counts[name])}</dd>
          </div>
        ))}
        {rating.average !== null && (
          <div>
            <dt>{t('home.figure.rating', { count: rating.count })}</dt>
            <dd>{number(rating.average, { maximumFractionDigits: 1 })}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
