import { ensureMember } from '../../src/modules/accounts/index.ts'
import { eventually } from './eventually.ts'
import type { Marketry } from './marketry.ts'
import { type Person, password, registered, visitor } from './person.ts'
import { fillInOnboarding } from './stripe-pages.ts'

/** A seller who is connected to Stripe and may be paid. */
export async function connectedSeller(
  marketry: Marketry,
  slug: string,
  name = 'Amna',
  roles: readonly string[] = ['seller'],
): Promise<Person> {
  const seller = await registered(marketry, slug, name, [...roles])
  const { status, body } = await seller.post('/stripe/account/onboarding/')
  if (status !== 201) throw new Error(`onboarding answered ${status}: ${JSON.stringify(body)}`)
  await fillInOnboarding(marketry, body.url)
  await eventually(
    () => seller.get('/stripe/account/'),
    (reply) => reply.body.state === 'ready',
    'the connected account',
  )
  return seller
}

/** The operator of a marketplace, signed in. */
export async function operatorOf(marketry: Marketry, slug: string, name = 'Operator'): Promise<Person> {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug(slug)
  if (!marketplace) throw new Error(`there is no ${slug}`)
  const email = `${name.toLowerCase()}@${slug}.example`
  const { id } = await ensureMember(services, marketplace, { email, password, name, roles: ['operator'] })
  const operator = visitor(marketry, slug)
  const { body } = await operator.post('/login/', { email, password })
  return Object.assign(operator, { id, email, access: body.access, refresh: body.refresh })
}

/** A category, made by the operator, in which products can be put. */
export async function category(operator: Person, name = 'Textiles'): Promise<string> {
  const { status, body } = await operator.post('/categories/', {
    name: `${name} ${Math.random().toString(36).slice(2, 8)}`,
  })
  if (status !== 201) throw new Error(`making a category answered ${status}: ${JSON.stringify(body)}`)
  return body.id
}

/** A product of the seller's, offered at a fixed price. */
export async function offer(
  seller: Person,
  categoryId: string,
  { price = '5000.00', currency = 'PKR', stock = 3, title = 'Ajrak shawl' } = {},
): Promise<{ productId: string; listingId: string }> {
  const product = await seller.post('/products/', {
    title,
    description: 'Block-printed by hand in Sindh, indigo and madder.',
    category_id: categoryId,
    condition: 'new',
    stock,
  })
  if (product.status !== 201) throw new Error(`offering answered ${product.status}: ${JSON.stringify(product.body)}`)
  const listing = await seller.post('/listings/', { product_id: product.body.id, price, currency })
  if (listing.status !== 201) throw new Error(`listing answered ${listing.status}: ${JSON.stringify(listing.body)}`)
  return { productId: product.body.id, listingId: listing.body.id }
}

/** An address in the buyer's book, in a listed city or a typed one abroad. */
export async function address(
  buyer: Person,
  { city = 'Lahore', country = 'PK', isDefault = false } = {},
): Promise<string> {
  const cities = await buyer.get(`/cities/?country=${country}&q=${encodeURIComponent(city)}`)
  const { status, body } = await buyer.post('/addresses/', {
    is_default: isDefault,
    recipient: 'Bilal Ahmed',
    phone: '+923001234567',
    line1: '12 Mall Road',
    city_id: cities.body.results[0].id,
    postal_code: '54000',
  })
  if (status !== 201) throw new Error(`keeping an address answered ${status}: ${JSON.stringify(body)}`)
  return body.id
}
