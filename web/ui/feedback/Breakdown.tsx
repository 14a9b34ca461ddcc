import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './Breakdown.module.css'

/** How often each number of stars was given. */
export function Breakdown({ rows }: { rows: readonly { rating: number; count: number }[] }) {
  const t = useWords('storefront')
  const { number } = useFormats()
  const all = rows.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  return (
    <table className={css.breakdown}>
      <caption>{t('rating.spread')}</caption>
      <tbody>
        {rows.map(({ rating, count }) => (
          <tr key={rating}>
            <th scope="row">{t('rating.row', { stars: rating })}</th>
            <td className={css.bar} aria-hidden>
              <meter min={0} max={all} value={count} aria-hidden />
            </td>
            <td>
              <span aria-hidden>{number(count)}</span>
              <span className="visually-hidden">{t('rating.times', { count })}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
