import { Tabs } from '../../../ui/list/Tabs.tsx'
import { useWords } from '../../../words/words.ts'

/** The ways between cities and provinces. */
export function PlaceTabs() {
  const t = useWords('locations')
  const tabs = [
    { label: t('cities'), to: '/admin/locations', end: true },
    { label: t('provinces'), to: '/admin/locations/provinces' },
  ]
  return <Tabs label={t('sections')} tabs={tabs} />
}
