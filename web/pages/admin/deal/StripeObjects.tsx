import type { StripeObject } from '../../../api/shapes.ts'
import { toneOf } from '../../../deal/words.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'

/** What went through Stripe, with the way to look at it there. */
export function StripeObjects({ objects }: { objects: readonly StripeObject[] }) {
  const t = useWords('oversight')
  return (
    <Table
      caption={t('deal.stripe')}
      rows={objects}
      keyOf={({ id, kind, stripe_id }) => `${kind} ${stripe_id ?? id}`}
      empty={<Empty title={t('stripe.none')} />}
      columns={[
        { heading: t('stripe.what'), cell: (row) => t(`stripe.kinds.${row.kind}`) },
        {
          heading: t('stripe.state'),
          cell: (row) => (
            <>
              <Badge tone={toneOf(row.state)}>{row.state_label}</Badge> {row.error}
            </>
          ),
        },
        {
          heading: t('stripe.number'),
          cell: ({ stripe_id: id, url }) =>
            id &&
            (url ? (
              <a href={url} target="_blank" rel="noreferrer">
                <code dir="ltr">{id}</code>
              </a>
            ) : (
              <code dir="ltr">{id}</code>
            )),
        },
        { heading: t('stripe.when'), cell: (row) => <When at={row.at} /> },
        {
          heading: t('stripe.amount'),
          figures: true,
          cell: (row) => <Money amount={row.amount} currency={row.currency} />,
        },
      ]}
    />
  )
}
