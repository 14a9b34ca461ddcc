import { Outlet, redirect } from 'react-router'
import { loginPath, need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { useHolds, useRoot } from '../../ui/layout/viewer.ts'
import { Tabs } from '../../ui/list/Tabs.tsx'
import { PaletteDoor } from './palette/PaletteDoor.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/layout'

/** The operator's desk. The API refuses everybody else; here strangers are only spared a page full of refusals. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const session = await need(apiOf({ context }).GET('/auth/session/'))
  if (!session.user) throw redirect(loginPath(request))
  return null
}

/** Where a desk leads: its name is that of its words. */
const desk = [
  { name: 'today', to: '/admin', end: true, module: 'operations' },
  { name: 'members', to: '/admin/members', module: 'accounts' },
  { name: 'deals', to: '/admin/deals', module: 'operations' },
  { name: 'disputes', to: '/admin/disputes', module: 'disputes' },
  { name: 'refunds', to: '/admin/refunds', module: 'payments' },
  { name: 'payouts', to: '/admin/payouts', module: 'payouts' },
  { name: 'products', to: '/admin/products', module: 'catalogue' },
  { name: 'feedback', to: '/admin/feedback', module: 'feedback' },
  { name: 'processes', to: '/admin/processes', module: 'operations' },
  { name: 'ledger', to: '/admin/ledger', module: 'books' },
  { name: 'fees', to: '/admin/fees', module: 'fees' },
  { name: 'jobs', to: '/admin/jobs', module: 'operations' },
  { name: 'activity', to: '/admin/activity', module: 'activity' },
  { name: 'permissions', to: '/admin/permissions', module: 'permissions' },
  { name: 'mail', to: '/admin/mail', module: 'notifications' },
  { name: 'categories', to: '/admin/categories', module: 'catalogue' },
  { name: 'pages', to: '/admin/pages', module: 'pages' },
  { name: 'messages', to: '/admin/messages', module: 'pages' },
  { name: 'settings', to: '/admin/settings', module: 'settings' },
  { name: 'marketplaces', to: '/admin/marketplaces', module: 'marketplaces' },
] as const
const tools = [
  { name: 'clock', to: '/admin/clock', module: 'operations' },
  { name: 'inbox', to: '/inbox', module: 'operations' },
] as const

export default function AdminLayout() {
  const t = useWords('admin')
  const marketplace = useRoot()?.marketplace
  const operates = useHolds('operator', 'superadmin')
  const modules: readonly string[] = marketplace?.modules ?? []
  const tabs = [...desk, ...(marketplace?.development ? tools : [])]
    .filter(({ module }) => modules.includes(module))
    .map(({ name, ...tab }) => ({ ...tab, label: t(`tabs.${name}`) }))
  return (
    <>
      {operates && <PaletteDoor />}
      {operates && <Tabs label={t('tabs.name')} tabs={tabs} />}
      <Outlet />
    </>
  )
}
