import { attempt, need, type Problem } from '../../api/answers.ts'
import type { Posted } from '../../api/forms.ts'
import { productIn, uploadPictures } from '../../ui/product/product.server.ts'

/** `zone`: of the reader's clock, by which they name times. */
type Change = (form: Posted, id: string, zone: string) => Promise<Problem | undefined>

/** A time as a field of a form has it, on the clock of a zone, as an instant; undefined where none was named. */
function instantIn(zone: string, local: string | undefined): string | undefined {
  return local && Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString()
}

// Amounts are typed as people write them: 5,000 is 5000.
const amountIn = (text: string | undefined) => text?.replaceAll(/[\s,٬]/g, '')

/** What can be changed about a product, by the form that asks for it. */
const changes: Record<string, Change> = {
  product: async (form, id) =>
    (await attempt(form.api.PUT('/products/{id}/', { params: { path: { id } }, body: productIn(form) }))).problem,

  price: async (form, id) => {
    const price = form.text('price')
    const listing = form.optional('listing')
    const asked = listing
      ? attempt(form.api.PUT('/listings/{id}/', { params: { path: { id: listing } }, body: { price } }))
      : attempt(form.api.POST('/listings/', { body: { product_id: id, price } }))
    return (await asked).problem
  },

  auction: async (form, id, zone) => {
    const [reserve, buy_now] = [amountIn(form.optional('reserve')), amountIn(form.optional('buy_now'))]
    const starts_at = instantIn(zone, form.optional('starts_at'))
    const ends_at = instantIn(zone, form.optional('ends_at'))
    const body = {
      product_id: id,
      opening: amountIn(form.text('opening')) ?? '',
      ...(reserve && { reserve }),
      ...(buy_now && { buy_now }),
      ...(starts_at && { starts_at }),
      ...(ends_at ? { ends_at } : { lasts: Math.round(Number(form.text('lasts')) * 3_600) }),
      if_unpaid: form.text('if_unpaid') as 'offer_on',
    }
    return (await attempt(form.api.POST('/auctions/', { body }))).problem
  },

  close: async (form) =>
    (await attempt(form.api.DELETE('/listings/{id}/', { params: { path: { id: form.text('listing') } } }))).problem,

  pictures: (form, id) => uploadPictures(form, id, form.files('pictures'), form.text('alt')),

  picture: async (form, id) => {
    const picture_id = form.text('picture')
    if (form.text('do') === 'remove') {
      const path = { id, picture_id }
      return (await attempt(form.api.DELETE('/products/{id}/pictures/{picture_id}/', { params: { path } }))).problem
    }
    const { pictures } = await need(form.api.GET('/products/{id}/', { params: { path: { id } } }))
    const first = pictures.filter((one) => one.id === picture_id)
    const order = [...first, ...pictures.filter((one) => one.id !== picture_id)].map((one) => ({ id: one.id }))
    const body = { pictures: order }
    return (await attempt(form.api.PUT('/products/{id}/pictures/', { params: { path: { id } }, body }))).problem
  },

  remove: async (form, id) => (await attempt(form.api.DELETE('/products/{id}/', { params: { path: { id } } }))).problem,
}

/** Makes the change that the form asks for. */
export async function change(form: Posted, id: string, zone: string): Promise<Problem | undefined> {
  return changes[form.text('form')]?.(form, id, zone)
}
