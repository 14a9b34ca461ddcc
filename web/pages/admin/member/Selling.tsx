import { Link } from 'react-router'
import { toneOf } from '../../../deal/words.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import type { MemberFacts } from './loadMember.server.ts'

/** How a seller stands with Stripe, and what Stripe has paid on to their bank. */
export function AtStripe({ facts: { stripe } }: { facts: MemberFacts }) {
  const t = useWords('oversight')
  const { list } = useFormats()
  if (!stripe) return null
  const { account_id: id, url, missing, sentence, bank_payouts: payouts } = stripe
  return (
    <Panel
      title={t('member.stripe')}
      id="stripe"
      actions={<Badge tone={toneOf(stripe.state)}>{t(`member.stripe_states.${stripe.state}`)}</Badge>}
    >
      <Facts
        facts={[
          ...(id && url
            ? [
                [
                  t('member.stripe_account'),
                  <a key="account" href={url} target="_blank" rel="noreferrer">
                    <code dir="ltr">{id}</code>
                  </a>,
                ] as const,
              ]
            : []),
          ...(missing.length > 0 ? [[t('member.stripe_missing'), list(missing)] as const] : []),
          ...(sentence ? [[t('member.stripe_why'), sentence] as const] : []),
        ]}
      />
      {id && (
        <Table
          caption={t('member.bank_payouts')}
          rows={payouts}
          keyOf={(row) => row.id}
          empty={<Empty title={t('member.bank_none')} />}
          columns={[
            { heading: t('member.bank_payouts'), cell: (row) => row.sentence },
            { heading: t('member.arrives'), cell: (row) => <When at={row.arrives_at} day /> },
            {
              heading: t('member.amount'),
              figures: true,
              cell: (row) => <Money amount={row.amount} currency={row.currency} />,
            },
          ]}
        />
      )}
    </Panel>
  )
}

/** What somebody offers. */
export function Products({ facts: { member, products } }: { facts: MemberFacts }) {
  const t = useWords('oversight')
  if (!products) return null
  return (
    <Panel
      title={t('member.products')}
      id="products"
      actions={<Link to={`/sellers/${member.id}`}>{t('member.products_all')}</Link>}
    >
      <Table
        caption={t('member.products')}
        rows={products}
        keyOf={({ id }) => id}
        empty={<Empty title={t('member.products_none')} />}
        columns={[
          {
            heading: t('member.products'),
            cell: ({ id, title }) => (
              <Link to={`/products/${id}`} dir="auto">
                {title}
              </Link>
            ),
          },
          {
            heading: t('member.price'),
            figures: true,
            cell: ({ listing }) => listing && <Money amount={listing.price} currency={listing.currency} />,
          },
        ]}
      />
    </Panel>
  )
}
