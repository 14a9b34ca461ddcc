import { useWords } from '../../words/words.ts'
import type { ListFilter } from './filters.ts'

/** The two filters of every list that goes by age. */
export function useSpan(): readonly ListFilter[] {
  const t = useWords('lists')
  return [
    { name: 'from', label: t('common.from'), kind: 'day', seldom: true },
    { name: 'until', label: t('common.until'), kind: 'day', seldom: true },
  ]
}
