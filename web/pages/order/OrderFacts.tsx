import { Link } from 'react-router'
import type { Order } from '../../api/shapes.ts'
import { AddressLines } from '../../ui/address/AddressLines.tsx'
import { RatingLine } from '../../ui/feedback/Stars.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { ExplainedAmount, type Opened } from '../../ui/money/ExplainedAmount.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { isNought } from '../../ui/shipping/offers.ts'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'

interface Props {
  order: Order
  /** What the amounts came of, as its reader may see it. */
  entries?: readonly Opened[]
}

/** How sellers have rated the buyer, as far as it is seen. */
type OfBuyer = { average: number | null; count: number } | null

/** What was agreed: the thing, the money, the two people, the way of the parcel. */
export function OrderFacts({ order, entries = [], ofBuyer }: Props & { ofBuyer: OfBuyer }) {
  return (
    <div className={columns.stack}>
      <Agreed order={order} entries={entries} />
      <Papers order={order} />
      <Disputed order={order} />
      <MoneyMoved order={order} entries={entries} />
      <People order={order} ofBuyer={ofBuyer} />
      <Parcel order={order} />
    </div>
  )
}

/** The thing, how many of it, and the price with all that was given back. */
export function Agreed({ order, entries = [] }: Props) {
  const t = useWords('deal')
  const sending = useWords('shipping')
  const { currency } = order
  const into = (account: string) =>
    entries.filter(({ moves }) => moves.some((move) => move.account === account && !move.amount.startsWith('-')))
  return (
    <Panel title={t('order.deal')}>
      <Facts
        facts={[
          [
            t('order.what'),
            <Link key="what" to={`/products/${order.product_id}`}>
              {order.title}
            </Link>,
          ],
          [t('order.how_many'), order.quantity],
          [t('order.one'), <Money key="one" amount={order.unit_price} currency={currency} />],
          ...(pricesSending(order)
            ? ([
                [sending('order.goods'), <Money key="goods" amount={order.goods} currency={currency} />],
                [sending('order.shipping'), <Sent key="sent" order={order} />],
              ] as const)
            : []),
          [
            pricesSending(order) ? sending('order.whole') : t('order.price'),
            <b key="all">
              <ExplainedAmount amount={order.amount} currency={currency} entries={into('escrow')} own={order.role} />
            </b>,
          ],
          ...(Number(order.given_back) > 0
            ? ([
                [
                  t('order.given_back'),
                  <ExplainedAmount
                    key="back"
                    amount={order.given_back}
                    currency={currency}
                    entries={into('refunds_in_flight')}
                    own={order.role}
                  />,
                ],
              ] as const)
            : []),
          ...(order.role === 'buyer'
            ? []
            : ([
                [
                  t('order.fee'),
                  t('order.fee_is', { percent: order.fee_percent, sending: pricesSending(order) ? 'yes' : 'no' }),
                ],
              ] as const)),
          [t('order.payment'), order.payment.state_label],
          [t('order.ordered'), <When key="when" at={order.created_at} />],
        ]}
      />
    </Panel>
  )
}

/** Whether sending it has, or will have, a price of its own. */
export function pricesSending({ shipping }: Pick<Order, 'shipping'>): boolean {
  return shipping === null || !isNought(shipping)
}

function Sent({ order }: { order: Order }) {
  const t = useWords('shipping')
  return order.shipping === null ? t('order.unknown') : <Money amount={order.shipping} currency={order.currency} />
}

function Papers({ order }: { order: Order }) {
  const t = useWords('deal')
  return (
    <Panel title={t('page.papers')}>
      <div className={columns.row}>
        <LinkButton to={`/orders/${order.id}/receipt`} quiet small>
          {t('page.receipt')}
        </LinkButton>
        {order.role !== 'buyer' &&
          order.disputes.map(({ id }) => (
            <LinkButton key={id} to={`/disputes/${id}`} quiet small>
              {t('page.dispute')}
            </LinkButton>
          ))}
      </div>
    </Panel>
  )
}

function People({ order, ofBuyer }: { order: Order; ofBuyer: OfBuyer }) {
  const t = useWords('deal')
  const name = (person: { name: string } | null) => <span dir="auto">{person?.name ?? t('page.left')}</span>
  return (
    <Panel title={t('order.who')}>
      <Facts
        facts={[
          [t('order.buyer'), order.role === 'buyer' ? t('order.you') : name(order.buyer)],
          // Whoever is to send something sees how buying from them went for others.
          ...(order.role !== 'buyer' && order.buyer && ofBuyer
            ? ([[t('order.as_buyer'), <RatingLine key="rating" rating={ofBuyer} />]] as const)
            : []),
          [
            t('order.seller'),
            order.role === 'seller' ? (
              t('order.you')
            ) : order.seller ? (
              <Link key="seller" to={`/sellers/${order.seller.id}`}>
                {order.seller.name}
              </Link>
            ) : (
              name(null)
            ),
          ],
        ]}
      />
      {(order.role === 'buyer' ? order.seller : order.role === 'seller' && order.buyer) && <Write order={order} />}
      {order.role !== 'operator' && order.state !== 'pending_payment' && <Complain order={order} />}
    </Panel>
  )
}

/** The way to what the two have written to one another. */
function Write({ order }: { order: Order }) {
  const t = useWords('deal')
  const writes = useRoot()?.marketplace?.modules.includes('messages')
  if (!writes) return null
  return (
    <div>
      <LinkButton to={`/messages/new?order=${order.id}`} quiet small>
        {t(order.role === 'buyer' ? 'order.write_seller' : 'order.write_buyer')}
      </LinkButton>
    </div>
  )
}

/** The way to say that something is wrong, when the two cannot mend it. */
function Complain({ order }: { order: Order }) {
  const t = useWords('deal')
  if (!useRoot()?.marketplace?.modules.includes('complaints')) return null
  return (
    <div>
      <LinkButton to={`/complaints/new?order=${order.id}`} quiet small>
        {t('order.complain')}
      </LinkButton>
    </div>
  )
}

/** Where the parcel goes, and how it came back. */
export function Parcel({ order }: { order: Order }) {
  const t = useWords('deal')
  return (
    <>
      {(order.ship_to || order.parcel) && (
        <Panel title={t('order.parcel')}>
          {order.ship_to && <AddressLines address={order.ship_to} />}
          {order.parcel && (
            <Facts
              facts={[
                [t('fields.carrier'), order.parcel.carrier],
                [t('fields.tracking_number'), order.parcel.tracking_number],
                ...(order.delivery_failure ? ([[t('order.not_delivered'), order.delivery_failure]] as const) : []),
                ...(order.delivered_at
                  ? ([[t('order.arrived'), <When key="at" at={order.delivered_at} />]] as const)
                  : []),
              ]}
            />
          )}
        </Panel>
      )}
      {order.return && (
        <Panel title={t('order.return')}>
          <p dir="auto">{order.return.reason}</p>
          {order.return.tracking_number && (
            <Facts facts={[[t('fields.tracking_number'), order.return.tracking_number]]} />
          )}
        </Panel>
      )}
    </>
  )
}

/** What the buyer's bank asks back; the seller and the operator read on there. */
function Disputed({ order }: { order: Order }) {
  const t = useWords('deal')
  if (order.disputes.length === 0) return null
  return (
    <Panel title={t('order.bank')}>
      <Facts
        facts={order.disputes.map((line) => [
          line.state_label,
          <span key={line.id}>
            <Money amount={line.amount} currency={line.currency} /> · <When at={line.at} day />
            {order.role !== 'buyer' && (
              <>
                {' · '}
                <Link to={`/disputes/${line.id}`}>{t('order.see_dispute')}</Link>
              </>
            )}
          </span>,
        ])}
      />
    </Panel>
  )
}

/** Money that went back to the buyer or out to the seller. */
export function MoneyMoved({ order, entries = [] }: Props) {
  const t = useWords('deal')
  const kinds = {
    refund: /^refund-|^wallet-refunded$/,
    payout: /^sale-released$|^payout-/,
    taken_back: /^clawback-/,
  } as const
  const lines = [
    ...order.refunds.map((line) => ({ ...line, what: 'refund' as const })),
    ...order.payouts.map((line) => ({ ...line, what: 'payout' as const })),
    ...order.taken_back.map((line) => ({ ...line, what: 'taken_back' as const })),
  ]
  if (lines.length === 0) return null
  return (
    <Panel title={t('order.moved')}>
      <Facts
        facts={lines.map((line) => [
          t(`order.${line.what}`, { state: line.state_label }),
          <span key={line.id}>
            <ExplainedAmount
              amount={line.amount}
              currency={line.currency}
              entries={entries.filter(({ kind }) => kinds[line.what].test(kind))}
              own={order.role}
            />{' '}
            · <When at={line.at} day />
          </span>,
        ])}
      />
    </Panel>
  )
}
