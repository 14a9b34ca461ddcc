import { Outlet, redirect } from 'react-router'
import { loginPath, need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { useHolds, useRoot } from '../../ui/layout/viewer.ts'
import { Tabs } from '../../ui/list/Tabs.tsx'
import { PaletteDoor } from './palette/PaletteDoor.tsx'
import type { Route } from './+types/layout'

/** The operator's desk. The API refuses everybody else; here strangers are only spared a page full of refusals. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const session = await need(apiOf({ context }).GET('/auth/session/'))
  if (!session.user) throw redirect(loginPath(request))
  return null
}

const desk = [
  { label: 'Today', to: '/admin', end: true, module: 'operations' },
  { label: 'Members', to: '/admin/members', module: 'accounts' },
  { label: 'Deals', to: '/admin/deals', module: 'operations' },
  { label: 'Disputes', to: '/admin/disputes', module: 'disputes' },
  { label: 'Processes', to: '/admin/processes', module: 'operations' },
  { label: 'Ledger', to: '/admin/ledger', module: 'books' },
  { label: 'Fees', to: '/admin/fees', module: 'fees' },
  { label: 'Jobs', to: '/admin/jobs', module: 'operations' },
  { label: 'Log', to: '/admin/activity', module: 'activity' },
  { label: 'Who may', to: '/admin/permissions', module: 'permissions' },
  { label: 'Mail', to: '/admin/mail', module: 'notifications' },
  { label: 'Categories', to: '/admin/categories', module: 'catalogue' },
  { label: 'Pages', to: '/admin/pages', module: 'pages' },
  { label: 'Messages', to: '/admin/messages', module: 'pages' },
  { label: 'Settings', to: '/admin/settings', module: 'settings' },
  { label: 'Marketplaces', to: '/admin/marketplaces', module: 'marketplaces' },
]
const tools = [
  { label: 'Clock', to: '/admin/clock', module: 'operations' },
  { label: 'Inbox', to: '/inbox', module: 'operations' },
]

export default function AdminLayout() {
  const marketplace = useRoot()?.marketplace
  const operates = useHolds('operator', 'superadmin')
  const has = ({ module }: { module: string }) => marketplace?.modules.includes(module) ?? false
  const tabs = [...desk, ...(marketplace?.development ? tools : [])].filter(has)
  return (
    <>
      {operates && <PaletteDoor />}
      {operates && <Tabs label="Operator's desk" tabs={tabs} />}
      <Outlet />
    </>
  )
}
