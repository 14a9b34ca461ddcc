import { redirect } from 'react-router'
import { again, attempt, need, type Problem } from '../../api/answers.ts'
import { apiOf, formKey, type Posted, readForm } from '../../api/forms.ts'
import { addressIn, placesFor } from '../../ui/address/address.server.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { DeliverTo } from './DeliverTo.tsx'
import { Summary } from './Summary.tsx'

/** What is bought, how many, and where it may go. */
export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [listing, addresses, places] = await Promise.all([
    need(api.GET('/listings/{id}/', { params: { path } }), request),
    need(api.GET('/addresses/'), request),
    placesFor(api),
  ])
  const asked = Number(new URL(request.url).searchParams.get('quantity') ?? 1)
  const quantity = Number.isInteger(asked) && asked > 0 ? Math.min(asked, Math.max(1, listing.product.stock)) : 1
  return { listing, quantity, addresses: addresses.results, places, once: formKey() }
}

/** Makes the order, and leads on to the card page. Where that is away, the order's own page offers to pay. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const address = await addressOf(form, args.request)
  if ('problem' in address) return again(address.problem, form.given)
  const order = await attempt(
    form.api.POST('/listings/{id}/purchase/', {
      params: { path: { id: args.params.id } },
      headers: form.once,
      body: { quantity: Number(form.text('quantity')), address_id: address.id, price: form.text('price') },
    }),
    args.request,
  )
  if (order.problem) return again(order.problem, { ...form.given, address: address.id })
  const { id } = order.done
  const payment = await attempt(form.api.POST('/orders/{id}/pay/', { params: { path: { id } }, body: {} }))
  return redirect(payment.done?.checkout_url ?? `/orders/${id}?unpaid=1`)
}

/** The chosen address, or the one that was typed: it goes into the address book, so that it is there the next time. */
async function addressOf(form: Posted, request: Request): Promise<{ id: string } | { problem: Problem }> {
  const chosen = form.text('address')
  if (chosen && chosen !== 'new') return { id: chosen }
  const made = await attempt(form.api.POST('/addresses/', { body: addressIn(form) }), request)
  return made.problem ? { problem: made.problem } : { id: made.done.id }
}

export default function Buy({ loaderData, actionData }: Route.ComponentProps) {
  const { listing, quantity, addresses, places, once } = loaderData
  return (
    <>
      <PageHeader
        title="Your order"
        trail={[{ label: listing.product.title, to: `/products/${listing.product.id}` }]}
      />
      <div className={columns.aside}>
        <Panel title="Where shall it go?">
          <PostForm once={once} returned={actionData}>
            <input type="hidden" name="quantity" value={quantity} />
            <input type="hidden" name="price" value={listing.price} />
            <DeliverTo addresses={addresses} places={places} chosen={actionData?.given?.['address']} />
            <SubmitButton>Order and pay by card</SubmitButton>
          </PostForm>
        </Panel>
        <Summary listing={listing} quantity={quantity} />
      </div>
    </>
  )
}
