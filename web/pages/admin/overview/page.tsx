import { Link, redirect } from 'react-router'
import { need, want } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { useProcessLabel } from '../../../deal/words.ts'
import { Money } from '../../../ui/money/Money.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useRoot } from '../../../ui/layout/viewer.ts'
import type { Route } from './+types/page'

/** What needs the operator now, and how the house stands. In a house without trade the marketplaces are the desk. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const marketplace = await need(api.GET('/marketplace/'))
  if (!marketplace.modules.includes('operations')) throw redirect('/admin/marketplaces')
  const [{ processes }, { balances }, { queues }, mail] = await Promise.all([
    need(api.GET('/processes/'), request),
    need(api.GET('/ledger/accounts/'), request),
    need(api.GET('/jobs/queues/'), request),
    want(api.GET('/notifications/undelivered/', { params: { query: { limit: 100 } } })),
  ])
  return { processes, balances, failed: queues.filter(({ failed }) => failed > 0), mail: mail?.results.length ?? 0 }
}

export default function Overview({ loaderData: { processes, balances, failed, mail } }: Route.ComponentProps) {
  const processLabel = useProcessLabel()
  const name = useRoot()?.marketplace?.name ?? ''
  return (
    <div className={columns.stack}>
      <PageHeader title="Today" lead={`How ${name} stands.`} />
      <div className={columns.pair}>
        <Panel title="Needs you">
          {failed.length === 0 && mail === 0 && <p>Nothing. Every job ran and every mail went out.</p>}
          <ul role="list">
            {failed.map((queue) => (
              <li key={queue.name}>
                <Link to={`/admin/jobs?queue=${queue.name}&list=failed`}>{queue.name}</Link>{' '}
                <Badge tone="bad">{queue.failed} failed</Badge>
              </li>
            ))}
            {mail > 0 && (
              <li>
                <Link to="/admin/mail">Mail that has not arrived</Link> <Badge tone="warn">{mail}</Badge>
              </li>
            )}
          </ul>
        </Panel>
        <Panel title="The books" actions={<Link to="/admin/ledger/proof">Prove them</Link>}>
          {balances.length === 0 ? (
            <p>No money has moved yet.</p>
          ) : (
            <Facts
              facts={balances.map((one) => [
                one.words,
                <Money key="amount" amount={one.amount} currency={one.currency} />,
              ])}
            />
          )}
        </Panel>
        {processes.map((process) => (
          <Panel key={process.name} title={processLabel(process.name)}>
            <Facts
              facts={process.states
                .filter(({ deals }) => deals > 0)
                .map((state) => [
                  state.label,
                  <Link key={state.name} to={`/admin/deals?state=${state.name}`}>
                    {state.deals}
                  </Link>,
                ])}
            />
            <details>
              <summary>All states and ways between them</summary>
              <pre>{process.mermaid}</pre>
            </details>
          </Panel>
        ))}
      </div>
    </div>
  )
}
