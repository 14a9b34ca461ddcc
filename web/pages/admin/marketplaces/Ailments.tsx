import type { components } from '../../../api/schema.d.ts'
import { Badge } from '../../../ui/page/Badge.tsx'
import { useWords } from '../../../words/words.ts'

export type Deployment = components['schemas']['MarketplacesDeployment']
export type Vitals = Deployment['marketplaces'][number]

/** What ails a marketplace, in as many words as there are ailments; well, where there is none. */
export function Ailments({ vitals }: { vitals: Vitals | undefined }) {
  const t = useWords('admin')
  if (!vitals) return null
  const { deadlines, letters, jobs } = vitals
  const ailments = [
    { key: 'failing', count: deadlines.failing },
    { key: 'dead', count: jobs.failed },
    { key: 'refused', count: letters.refused },
  ] as const
  const present = ailments.filter(({ count }) => count > 0)
  if (present.length === 0) return <Badge tone="good">{t('marketplaces.well')}</Badge>
  return present.map(({ key, count }) => (
    <Badge key={key} tone="bad">
      {t(`marketplaces.ails.${key}`, { count })}
    </Badge>
  ))
}
