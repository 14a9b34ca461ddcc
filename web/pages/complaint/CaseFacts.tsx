import type { ReactNode } from 'react'
import { Link } from 'react-router'
import css from '../../deal/Evidence.module.css'
import { useWhoIs } from '../../deal/words.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import type { Complaint } from './complaint.ts'

type Fact = readonly [string, ReactNode]

/** Who complains of whom, of what, and what was asked, offered and given; and below it what has happened so far. */
export function CaseFacts({ complaint, own }: { complaint: Complaint; own: string }) {
  const t = useWords('complaints')
  const deal = useWords('deal')
  const whoIs = useWhoIs()
  const { complainant, respondent, currency, about, about_id: id } = complaint
  const operator = own === 'operator'
  const person = (one: typeof complainant) =>
    one && operator ? (
      <Link to={`/admin/members/${one.id}`}>{one.name}</Link>
    ) : (
      <bdi>{one?.name ?? deal('page.left')}</bdi>
    )
  const sum = (name: string, amount: string | null): Fact[] =>
    amount !== null && currency ? [[name, <Money key={name} amount={amount} currency={currency} />]] : []
  const places: Record<typeof about, Fact[]> = {
    order: [
      [
        t('facts.order'),
        <Link key="order" to={operator ? `/admin/deals/${id}` : `/orders/${id}`}>
          {complaint.order_reference}
        </Link>,
      ],
    ],
    product: [
      [
        t('facts.product'),
        <Link key="product" to={`/products/${id}`}>
          {complaint.title}
        </Link>,
      ],
    ],
    member: [],
  }
  return (
    <div className={columns.stack}>
      <Panel title={t('matter')}>
        <Facts
          facts={[
            ...places[about],
            [t('facts.kind'), t(`kinds.${complaint.kind}`)],
            [t('facts.complainant'), person(complainant)],
            [t('facts.respondent'), person(respondent)],
            ...sum(t('facts.wants'), complaint.wants_back),
            ...sum(t('facts.offered'), complaint.offered),
            ...(complaint.final ? sum(t('facts.given'), complaint.given_back) : []),
            [t('facts.since'), <When key="since" at={complaint.created_at} />],
          ]}
        />
      </Panel>
      <Panel title={t('history')}>
        <ol role="list" className={css.said}>
          {complaint.history.map((step) => (
            <li key={`${step.to}-${step.at}-${step.label}`}>
              <b>{step.label}</b>
              <p className={css.by}>
                {deal.rich('history.by', { who: whoIs(step.acted_as, own), when: () => <When at={step.at} /> })}
              </p>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  )
}
