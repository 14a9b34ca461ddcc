import { Outlet, redirect } from 'react-router'
import { loginPath, need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { useHolds, useRoot } from '../../ui/layout/viewer.ts'
import { PaletteDoor } from './palette/PaletteDoor.tsx'
import type { Route } from './+types/layout'
import css from './ways.module.css'
import { Ways } from './Ways.tsx'
import { groupsOf } from './ways.ts'

/** The operator's desk. The API refuses everybody else; here strangers are only spared a page full of refusals. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const session = await need(apiOf({ context }).GET('/auth/session/'))
  if (!session.user) throw redirect(loginPath(request))
  return null
}

export default function AdminLayout() {
  const marketplace = useRoot()?.marketplace
  const operates = useHolds('operator', 'superadmin')
  const groups = groupsOf(marketplace?.modules ?? [], marketplace?.development ?? false)
  return (
    <>
      {operates && (
        <div className={css.top}>
          <PaletteDoor />
          <Ways groups={groups} />
        </div>
      )}
      <Outlet />
    </>
  )
}
