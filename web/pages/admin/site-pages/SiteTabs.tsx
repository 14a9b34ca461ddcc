import { Tabs } from '../../../ui/list/Tabs.tsx'
import { useWords } from '../../../words/words.ts'

/** The ways between pages and what belongs to them. */
export function SiteTabs() {
  const t = useWords('editor')
  const tabs = [
    { label: t('pages'), to: '/admin/pages', end: true },
    { label: t('menus'), to: '/admin/pages/menus' },
    { label: t('pictures'), to: '/admin/pages/pictures' },
    { label: t('redirects'), to: '/admin/pages/redirects' },
  ]
  return <Tabs label={t('sections')} tabs={tabs} />
}
