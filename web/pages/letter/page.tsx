import { need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { When } from '../../ui/time/When.tsx'
import type { Route } from './+types/page'
import { linked } from './linked.tsx'
import { useWords } from '../../words/words.ts'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/dev/inbox/{message}/', { params: { path } }), request)
}

/** A letter as text: its links can be followed, and nothing of it is run. */
export default function Letter({
  loaderData: { subject, from, to, reply_to, received_at, text },
}: Route.ComponentProps) {
  const t = useWords('account')
  return (
    <div className={columns.reading}>
      <PageHeader title={subject} trail={[{ label: t('inbox.title'), to: '/inbox' }]} />
      <Panel>
        <Facts
          facts={[
            [t('inbox.from'), from],
            [t('inbox.to'), to.join(', ')],
            ...(reply_to === null ? [] : [[t('inbox.reply_to'), reply_to] as const]),
            [t('inbox.arrived'), <When key="at" at={received_at} />],
          ]}
        />
        <pre>{linked(text)}</pre>
      </Panel>
    </div>
  )
}
