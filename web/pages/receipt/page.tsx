import { need, want } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import type { OpenedEntry } from '../../api/shapes.ts'
import { AddressLines } from '../../ui/address/AddressLines.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Table } from '../../ui/list/Table.tsx'
import { minus } from '../../ui/money/amount.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageTitle } from '../../ui/page/PageTitle.tsx'
import { Facts } from '../../ui/page/Panel.tsx'
import { isNought } from '../../ui/shipping/offers.ts'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import css from './receipt.module.css'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [order, money] = await Promise.all([
    need(api.GET('/orders/{id}/', { params: { path } }), request),
    want(api.GET('/entries/', { params: { query: { deals: path.id } } })),
  ])
  return { order, entries: money?.results ?? [] }
}

/** What the whole price came in by, and what of it went back: the deal's own side of the books. */
function throughTheHouse(entries: readonly OpenedEntry[]) {
  return entries.flatMap((entry) => {
    const held = entry.moves.find(({ account }) => account === 'escrow')
    return held && !/released/.test(entry.kind) ? [{ ...entry, held }] : []
  })
}

/** What was sold by whom to whom, and what was paid: to be printed, or kept. */
export default function Receipt({ loaderData: { order, entries } }: Route.ComponentProps) {
  const t = useWords('deal')
  const sending = useWords('shipping')
  const house = useRoot()?.marketplace?.name ?? ''
  const { currency } = order
  const paid = order.history.find(({ to }) => to === 'paid')?.at
  const released = entries.find(({ division }) => division)
  const yours = released?.division?.parts.find(({ recipient }) => recipient === order.role)
  const fee = released?.division?.parts.find(({ recipient }) => recipient === 'house')
  const money = (amount: string) => <Money amount={amount} currency={currency} />
  return (
    <article className={css.receipt}>
      <PageTitle>{t('receipt.title', { reference: order.reference })}</PageTitle>
      <div className={css.buttons}>
        <Button onClick={() => window.print()}>{t('receipt.print')}</Button>
        <LinkButton to={`/orders/${order.id}`} quiet>
          {t('receipt.back')}
        </LinkButton>
        <noscript>
          <p>{t('receipt.by_hand')}</p>
        </noscript>
      </div>
      <div className={css.head}>
        <div>
          <h1>{t('receipt.title', { reference: order.reference })}</h1>
          <p>{t('receipt.issued', { house })}</p>
        </div>
        <Facts
          facts={[
            [t('receipt.number'), order.reference],
            [t('receipt.date'), <When key="date" at={order.created_at} day />],
            [t('receipt.paid'), paid ? <When key="paid" at={paid} day /> : t('receipt.unpaid')],
          ]}
        />
      </div>
      <div className={css.people}>
        <section>
          <h2>{t('receipt.seller')}</h2>
          <p dir="auto">{order.seller?.name ?? t('page.left')}</p>
        </section>
        <section>
          <h2>{t('receipt.buyer')}</h2>
          <p dir="auto">{order.buyer?.name ?? t('page.left')}</p>
        </section>
        {order.ship_to && (
          <section>
            <h2>{t('receipt.to')}</h2>
            <AddressLines address={order.ship_to} />
          </section>
        )}
      </div>
      <Table
        caption={t('receipt.lines')}
        rows={[order]}
        keyOf={({ id }) => id}
        columns={[
          { heading: t('receipt.line'), cell: ({ title }) => <span dir="auto">{title}</span> },
          { heading: t('receipt.quantity'), figures: true, cell: ({ quantity }) => quantity },
          { heading: t('receipt.one'), figures: true, cell: ({ unit_price }) => money(unit_price) },
          { heading: t('receipt.sum'), figures: true, cell: ({ goods }) => money(goods) },
        ]}
      />
      <div className={css.sums}>
        <Facts
          facts={[
            ...(order.shipping && !isNought(order.shipping)
              ? ([[sending('order.shipping'), money(order.shipping)]] as const)
              : []),
            [t('receipt.total'), <b key="total">{money(order.amount)}</b>],
            ...(Number(order.given_back) > 0
              ? ([
                  [t('receipt.back_sum'), money(order.given_back)],
                  [t('receipt.left'), money(minus(order.amount, order.given_back))],
                ] as const)
              : []),
            ...(fee && yours
              ? ([
                  [
                    t('receipt.fee', {
                      house,
                      percent: order.fee_percent,
                      sending: order.shipping && !isNought(order.shipping) ? 'yes' : 'no',
                    }),
                    money(fee.amount),
                  ],
                  [t('receipt.yours'), <b key="yours">{money(yours.amount)}</b>],
                ] as const)
              : []),
          ]}
        />
        <p className={css.soft}>{t('receipt.tax')}</p>
      </div>
      <h2>{t('receipt.payments')}</h2>
      <Table
        caption={t('receipt.payments')}
        rows={throughTheHouse(entries)}
        keyOf={({ id }) => id}
        empty={<Empty title={t('receipt.nothing')} />}
        columns={[
          { heading: t('receipt.what'), cell: ({ words }) => words },
          { heading: t('receipt.when'), cell: ({ at }) => <When at={at} /> },
          { heading: t('receipt.entry'), cell: ({ id }) => <code>{id.slice(-12)}</code> },
          { heading: t('receipt.sum'), figures: true, cell: ({ held }) => money(held.amount) },
        ]}
      />
    </article>
  )
}
