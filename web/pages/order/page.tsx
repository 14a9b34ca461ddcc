import { redirect } from 'react-router'
import { again, attempt, need, want } from '../../api/answers.ts'
import { apiOf, formKey, readForm, wordsFor } from '../../api/forms.ts'
import { Held } from '../../deal/Held.tsx'
import { MoneyOfDeal } from '../../deal/MoneyOfDeal.tsx'
import { NextSteps } from '../../deal/NextSteps.tsx'
import { Standing } from '../../deal/Standing.tsx'
import { takeStep } from '../../deal/takeStep.server.ts'
import { Timeline } from '../../deal/Timeline.tsx'
import { WhatIf } from '../../deal/WhatIf.tsx'
import { toneOf } from '../../deal/words.ts'
import type { Returned } from '../../ui/form/PostForm.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import { FeedbackForms } from './FeedbackForms.tsx'
import { OrderFacts } from './OrderFacts.tsx'
import { Payment } from './Payment.tsx'
import { SendTo } from './SendTo.tsx'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [order, whatIf, feedback, money] = await Promise.all([
    need(api.GET('/orders/{id}/', { params: { path } }), request),
    want(api.GET('/orders/{id}/what-if/', { params: { path } })),
    want(api.GET('/orders/{id}/feedback/', { params: { path } })),
    want(api.GET('/entries/', { params: { query: { deals: path.id } } })),
  ])
  const payable = order.payment.payable
  const [saved, wallet, book] = await Promise.all([
    payable ? want(api.GET('/payment-methods/')) : undefined,
    payable ? want(api.GET('/wallet/')) : undefined,
    payable ? want(api.GET('/addresses/')) : undefined,
  ])
  return {
    order,
    whatIf,
    cards: saved?.results ?? [],
    addresses: book?.results ?? [],
    wallet: wallet?.balances.find(({ currency }) => currency === order.currency)?.available,
    feedback: feedback ?? { given: [], may_give: [], buyer: null },
    entries: money?.results ?? [],
    once: formKey(),
  }
}

/** Paying, giving feedback, or a step of the process: whichever the form names. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { id: args.params.id }
  const kind = form.text('form')
  if (kind === 'pay') {
    const card = form.optional('card')
    const payment = await attempt(
      form.api.POST('/orders/{id}/pay/', {
        params: { path },
        headers: form.once,
        body: card ? { payment_method: card } : form.text('press') === 'wallet' ? { source: 'wallet' } : {},
      }),
      args.request,
    )
    return payment.problem ? again(payment.problem, form.given) : redirect(payment.done.checkout_url)
  }
  if (kind === 'address') {
    const sent = await attempt(
      form.api.PUT('/orders/{id}/address/', { params: { path }, body: { address_id: form.text('address') } }),
      args.request,
    )
    return sent.problem ? again(sent.problem, form.given) : redirect(`/orders/${path.id}`)
  }
  if (kind === 'answer-feedback') {
    const answered = await attempt(
      form.api.POST('/feedback/{id}/reply/', {
        params: { path: { id: form.text('answered') } },
        headers: form.once,
        body: { text: form.text('text') },
      }),
      args.request,
    )
    return answered.problem ? again(answered.problem, form.given) : redirect(`/orders/${path.id}`)
  }
  if (kind.startsWith('feedback')) {
    const about = (['platform', 'buyer'] as const).find((one) => one === form.text('about')) ?? 'seller'
    const body = { about, rating: Number(form.text('rating')), comment: form.text('comment') } as const
    const said = await attempt(
      form.api.POST('/orders/{id}/feedback/', { params: { path }, headers: form.once, body }),
      args.request,
    )
    return said.problem ? again(said.problem, form.given) : redirect(`/orders/${path.id}`)
  }
  const order = await need(form.api.GET('/orders/{id}/', { params: { path } }), args.request)
  const { problem } = await takeStep(form.api, order.next, form, await wordsFor(args, 'deal'))
  return problem ? again(problem, form.given) : redirect(`/orders/${path.id}`)
}

export default function OrderPage({ loaderData, actionData }: Route.ComponentProps) {
  const { order, whatIf, cards, addresses, wallet, feedback, entries, once } = loaderData
  const t = useWords('deal')
  const returned: Returned | undefined = actionData
  return (
    <>
      <PageHeader
        title={order.title}
        lead={
          <>
            <Badge tone={toneOf(order.state)}>{order.state_label}</Badge>{' '}
            {t('order.number', { reference: order.reference })}
          </>
        }
        trail={[{ label: t('order.orders'), to: '/orders' }]}
      />
      <div className={columns.stack}>
        <Held complaint={order.held_by_complaint} />
        <Standing {...order} own={order.role} />
        <div className={columns.aside}>
          <div className={columns.stack}>
            <SendTo order={order} addresses={addresses} returned={returned} />
            <Payment order={order} cards={cards} wallet={wallet} once={once} returned={returned} />
            {order.next.length > 0 && (
              <Panel title={t('page.can_do')}>
                <NextSteps steps={order.next} own={order.role} once={once} returned={returned} />
              </Panel>
            )}
            <FeedbackForms feedback={feedback} order={order} once={once} returned={returned} />
            <Panel title={t('page.history')}>
              <Timeline history={order.history} deadlines={order.deadlines} own={order.role} />
            </Panel>
            <WhatIf answer={whatIf} own={order.role} />
            <MoneyOfDeal entries={entries} own={order.role} />
          </div>
          <OrderFacts order={order} entries={entries} ofBuyer={feedback.buyer} />
        </div>
      </div>
    </>
  )
}
