import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/ledger/verify/'), request)
}

export default function Proof({ loaderData: { proved, faults, stripe_agrees } }: Route.ComponentProps) {
  const t = useWords('ledger')
  return (
    <div className={columns.reading}>
      <PageHeader title={t('proof.title')} trail={[{ label: t('title'), to: '/admin/ledger' }]} />
      {proved ? (
        <Notice tone="good" title={t('proof.right')}>
          {t('proof.right_more')}
        </Notice>
      ) : (
        <Notice tone="bad" title={t('proof.wrong')} />
      )}
      {stripe_agrees ? (
        <Notice tone="good" title={t('proof.stripe')} />
      ) : (
        <Notice tone="warn" title={t('proof.stripe_not')}>
          {t('proof.stripe_more')}
        </Notice>
      )}
      {faults.map((fault) => (
        <Notice
          key={fault.code + fault.sentence}
          tone={fault.severity === 'wrong' ? 'bad' : 'warn'}
          title={fault.sentence}
        >
          <code>{fault.code}</code>
        </Notice>
      ))}
    </div>
  )
}
