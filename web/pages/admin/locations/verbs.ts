import type { Verb } from '../../../ui/table/BulkForms.tsx'
import { useWords } from '../../../words/words.ts'

/** What may be done to chosen places. */
export function useVerbs(): readonly Verb[] {
  const t = useWords('locations')
  return [
    { name: 'withdraw', label: t('withdraw'), explain: (count) => t('withdrawExplain', { count }) },
    { name: 'offer', label: t('offer'), explain: (count) => t('offerExplain', { count }) },
    { name: 'remove', label: t('remove'), grave: true, explain: (count) => t('removeExplain', { count }) },
  ]
}

/** By which state places are looked for. */
export function useStateFilter() {
  const t = useWords('locations')
  const lists = useWords('lists')
  return {
    name: 'state',
    label: lists('common.state'),
    kind: 'choice',
    options: (['offered', 'withdrawn'] as const).map((value) => ({ value, label: t(`states.${value}`) })),
  } as const
}
