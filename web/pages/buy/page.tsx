import { useState } from 'react'
import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need, type Problem, want } from '../../api/answers.ts'
import { apiOf, formKey, type Posted, readForm } from '../../api/forms.ts'
import { addressIn, placesFor } from '../../ui/address/address.server.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { times } from '../../ui/money/amount.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { isNought } from '../../ui/shipping/offers.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import { DeliverTo } from './DeliverTo.tsx'
import { PayBy } from './PayBy.tsx'
import { Summary } from './Summary.tsx'

/** What is bought, how many, where it may go, and by what it may be paid. */
export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const asked = Number(new URL(request.url).searchParams.get('quantity') ?? 1)
  const [listing, addresses, places, saved, wallet] = await Promise.all([
    need(api.GET('/listings/{id}/', { params: { path } }), request),
    need(api.GET('/addresses/'), request),
    placesFor(api),
    want(api.GET('/payment-methods/')),
    want(api.GET('/wallet/')),
  ])
  const quantity = Number.isInteger(asked) && asked > 0 ? Math.min(asked, Math.max(1, listing.product.stock)) : 1
  const each = { params: { path, query: { quantity } } }
  const [quotes, quote] = await Promise.all([
    want(api.GET('/listings/{id}/shipping/addresses/', each)),
    want(api.GET('/listings/{id}/shipping/', each)),
  ])
  const totals = (quotes?.results ?? []).flatMap(({ total }) => (total === null ? [] : [Number(total)]))
  // The least it may come to: what is in a wallet is offered where it may do, and refused where it then does not.
  const price = totals.length > 0 ? Math.min(...totals) : Number(times(listing.price, quantity))
  return {
    listing,
    quantity,
    addresses: addresses.results,
    places,
    quotes: quotes?.results ?? [],
    quote: quote ?? null,
    cards: saved?.results ?? [],
    wallet: wallet?.balances
      .map(({ available: amount, currency }) => ({ amount, currency }))
      .find(({ amount, currency }) => currency === listing.currency && Number(amount) >= price),
    once: formKey(),
  }
}

/** Makes the order, and leads on to where it is paid. Where that came to nothing, the order's own page says why and offers to pay. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const address = await addressOf(form, args.request)
  if ('problem' in address) return again(address.problem, form.given)
  const path = { id: args.params.id }
  const quantity = Number(form.text('quantity'))
  // An address that was just typed: what sending there costs has not been seen yet. Whoever orders has seen it.
  if (address.made) {
    const query = { quantity, address_id: address.id }
    const quote = await want(form.api.GET('/listings/{id}/shipping/', { params: { path, query } }))
    if (quote && (!quote.sent || !isNought(quote.shipping ?? ''))) {
      return redirect(`/listings/${path.id}/buy?quantity=${quantity}&to=${address.id}`)
    }
  }
  const shipping = form.optional(`shipping.${address.id}`)
  const order = await attempt(
    form.api.POST('/listings/{id}/purchase/', {
      params: { path },
      headers: form.once,
      body: { quantity, address_id: address.id, price: form.text('price'), ...(shipping && { shipping }) },
    }),
    args.request,
  )
  if (order.problem) return again(order.problem, { ...form.given, address: address.id })
  const { id } = order.done
  const payBy = form.text('pay_by')
  const body = payBy === 'wallet' ? ({ source: 'wallet' } as const) : isCard(payBy) ? { payment_method: payBy } : {}
  const payment = await attempt(form.api.POST('/orders/{id}/pay/', { params: { path: { id } }, body }))
  return redirect(payment.problem ? `/orders/${id}?unpaid=${payment.problem.code}` : payment.done.checkout_url)
}

const isCard = (payBy: string) => payBy !== '' && payBy !== 'card'

/** The chosen address, or the one that was typed: it goes into the address book, so that it is there the next time. */
async function addressOf(
  form: Posted,
  request: Request,
): Promise<{ id: string; made: boolean } | { problem: Problem }> {
  const chosen = form.text('address')
  if (chosen && chosen !== 'new') return { id: chosen, made: false }
  // By the form's key: pressed again without an answer, the same address is meant, and so the same order.
  const made = await attempt(form.api.POST('/addresses/', { headers: form.once, body: addressIn(form) }), request)
  return made.problem ? { problem: made.problem } : { id: made.done.id, made: true }
}

export default function Buy({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('deal')
  const sending = useWords('shipping')
  const { money } = useFormats()
  const [search] = useSearchParams()
  const { listing, quantity, addresses, places, quotes, quote, cards, wallet, once } = loaderData
  const { product } = listing
  const code = actionData?.problem.code
  const meanwhile =
    code === 'out_of_stock' || code === 'price_changed' || code === 'shipping_changed' ? code : undefined
  const gone = product.stock === 0
  // An address that has just been put into the book is the one that is meant, whatever was chosen before.
  const to = search.get('to')
  const [picked, pick] = useState<{ to: string | null; made: string | undefined; id: string }>()
  const answered = actionData?.given?.['address']
  const made = addresses.some(({ id }) => id === answered) ? answered : undefined
  const usual = addresses.find((one) => one.is_default) ?? addresses[0]
  const chosen = picked?.to === to && picked.made === made ? picked.id : (answered ?? to ?? usual?.id)
  const there = quotes.find((one) => one.address_id === chosen)
  const typed = quotes.find((one) => one.address_id === to)
  return (
    <>
      <PageHeader title={t('buy.title')} trail={[{ label: product.title, to: `/products/${product.id}` }]} />
      {(gone || meanwhile === 'out_of_stock') && (
        <Notice tone="warn" title={t(gone ? 'buy.gone' : 'buy.fewer')}>
          {gone && <p>{t('buy.gone_more')}</p>}
          <div className={columns.row}>
            <LinkButton to={`/products/${product.id}`} quiet small>
              {t('buy.see')}
            </LinkButton>
            <LinkButton to={`/search?category=${product.category.id}`} quiet small>
              {t('buy.like')}
            </LinkButton>
          </div>
        </Notice>
      )}
      {meanwhile === 'price_changed' && <Notice tone="warn" title={t('buy.repriced')} />}
      {meanwhile === 'shipping_changed' && <Notice tone="warn" title={sending('buy.changed')} />}
      {typed?.shipping && !actionData && (
        <Notice title={sending('buy.new_priced', { amount: money(typed.shipping, typed.currency) })} />
      )}
      <div className={columns.aside}>
        {!gone && (
          <Panel title={t('buy.where')}>
            <PostForm once={once} returned={meanwhile ? { ...actionData, problem: undefined } : actionData}>
              <input type="hidden" name="quantity" value={quantity} />
              <input type="hidden" name="price" value={listing.price} />
              <DeliverTo
                key={`${to} ${made}`}
                addresses={addresses}
                places={places}
                quotes={quotes}
                chosen={chosen}
                choose={(id) => pick({ to, made, id })}
              />
              <PayBy cards={cards} wallet={wallet} />
              <SubmitButton>{t(cards.length > 0 || wallet ? 'buy.order' : 'buy.order_card')}</SubmitButton>
            </PostForm>
          </Panel>
        )}
        <Summary listing={listing} quantity={quantity} quote={quote} there={there} />
      </div>
    </>
  )
}
