import { Link } from 'react-router'
import type { Order } from '../../api/shapes.ts'
import { AddressLines } from '../../ui/address/AddressLines.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { When } from '../../ui/time/When.tsx'

/** What was agreed: the thing, the money, the two people, the way of the parcel. */
export function OrderFacts({ order }: { order: Order }) {
  const { currency } = order
  return (
    <div className={columns.stack}>
      <Panel title="The deal">
        <Facts
          facts={[
            [
              'What',
              <Link key="what" to={`/products/${order.product_id}`}>
                {order.title}
              </Link>,
            ],
            ['How many', order.quantity],
            ['One', <Money key="one" amount={order.unit_price} currency={currency} />],
            [
              'Price',
              <b key="all">
                <Money amount={order.amount} currency={currency} />
              </b>,
            ],
            ...(Number(order.given_back) > 0
              ? ([['Given back', <Money key="back" amount={order.given_back} currency={currency} />]] as const)
              : []),
            ...(order.role === 'buyer' ? [] : ([['Fee of the house', `${order.fee_percent} %`]] as const)),
            ['Payment', order.payment.state_label],
            ['Ordered', <When key="when" at={order.created_at} />],
          ]}
        />
      </Panel>
      <Disputed order={order} />
      <MoneyMoved order={order} />
      <Panel title="Who">
        <Facts
          facts={[
            ['Buyer', order.role === 'buyer' ? 'You' : (order.buyer?.name ?? 'Somebody who has left')],
            [
              'Seller',
              order.role === 'seller' ? (
                'You'
              ) : order.seller ? (
                <Link key="seller" to={`/sellers/${order.seller.id}`}>
                  {order.seller.name}
                </Link>
              ) : (
                'Somebody who has left'
              ),
            ],
          ]}
        />
      </Panel>
      {(order.ship_to || order.parcel) && (
        <Panel title="The parcel">
          {order.ship_to && <AddressLines address={order.ship_to} />}
          {order.parcel && (
            <Facts
              facts={[
                ['Carrier', order.parcel.carrier],
                ['Tracking number', order.parcel.tracking_number],
                ...(order.delivery_failure ? ([['Not delivered', order.delivery_failure]] as const) : []),
                ...(order.delivered_at ? ([['Arrived', <When key="at" at={order.delivered_at} />]] as const) : []),
              ]}
            />
          )}
        </Panel>
      )}
      {order.return && (
        <Panel title="The return">
          <p dir="auto">{order.return.reason}</p>
          {order.return.tracking_number && <Facts facts={[['Tracking number', order.return.tracking_number]]} />}
        </Panel>
      )}
    </div>
  )
}

/** What the buyer's bank asks back; the seller and the operator read on there. */
function Disputed({ order }: { order: Order }) {
  if (order.disputes.length === 0) return null
  return (
    <Panel title="At the buyer's bank">
      <Facts
        facts={order.disputes.map((line) => [
          line.state_label,
          <span key={line.id}>
            <Money amount={line.amount} currency={line.currency} /> · <When at={line.at} day />
            {order.role !== 'buyer' && (
              <>
                {' · '}
                <Link to={`/disputes/${line.id}`}>The dispute</Link>
              </>
            )}
          </span>,
        ])}
      />
    </Panel>
  )
}

/** Money that went back to the buyer or out to the seller. */
function MoneyMoved({ order }: { order: Order }) {
  const lines = [
    ...order.refunds.map((line) => ({ ...line, what: 'Refund' })),
    ...order.payouts.map((line) => ({ ...line, what: 'Payout' })),
    ...order.taken_back.map((line) => ({ ...line, what: 'Taken back' })),
  ]
  if (lines.length === 0) return null
  return (
    <Panel title="Money that moved">
      <Facts
        facts={lines.map((line) => [
          `${line.what}, ${line.state_label}`,
          <span key={line.id}>
            <Money amount={line.amount} currency={line.currency} /> · <When at={line.at} day />
          </span>,
        ])}
      />
    </Panel>
  )
}
