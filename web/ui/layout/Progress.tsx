import { useNavigation } from 'react-router'
import { useWords } from '../../words/words.ts'
import css from './Progress.module.css'

/** A line over the page while the next one is on its way. */
export function Progress() {
  const t = useWords('shell')
  const busy = useNavigation().state !== 'idle'
  return (
    <div role="status" className={busy ? css.busy : css.idle}>
      {busy && <span className="visually-hidden">{t('loading')}</span>}
    </div>
  )
}
