import { Link } from 'react-router'
import { useWords } from '../../words/words.ts'
import css from './Breadcrumbs.module.css'

/** The way back up, from the top. */
export function Breadcrumbs({ trail }: { trail: readonly { label: string; to: string }[] }) {
  const t = useWords('shell')
  return (
    <nav aria-label={t('page.trail')}>
      <ol role="list" className={css.trail}>
        {trail.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>{step.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
