import { ask, wordOf } from '../people.ts'
import type { Random } from '../random.ts'
import { type Deed, inShop, nothing } from './deed.ts'

// Now and then a price below what Stripe takes.
const priceOf = (random: Random) =>
  random.chance(0.03) ? '1.00' : `${400 + random.below(9_000)}.${random.below(90) + 10}`

/** What sellers do with what they offer. */
export const selling: readonly Deed[] = [
  {
    name: 'put up',
    weight: 5,
    choose(world, shop, random) {
      const seller = random.pick(inShop(world.sellers, shop).filter(({ connected }) => connected))
      return seller && { seller: seller.name, stock: 1 + random.below(6), price: priceOf(random) }
    },
    async act(world, shop, args, name) {
      const seller = world.sellers.get(String(args['seller']))
      if (!seller) return nothing
      const goods = { title: `Piece ${name}`, category_id: shop.categoryId, condition: 'new', stock: args['stock'] }
      const product = await ask(world, seller, 'POST', '/products/', goods)
      if (product.status !== 201) return wordOf(product)
      const offer = { product_id: product.body.id, price: args['price'], currency: shop.currency }
      const listing = await ask(world, seller, 'POST', '/listings/', offer)
      if (listing.status === 201)
        world.products.set(name, {
          name,
          shop: shop.slug,
          id: product.body.id,
          listingId: listing.body.id,
          seller,
        })
      return wordOf(listing)
    },
  },
  {
    name: 'reprice',
    weight: 1.5,
    choose(world, shop, random) {
      const product = random.pick(inShop(world.products, shop))
      return product && { product: product.name, price: priceOf(random) }
    },
    async act(world, shop, args) {
      const product = world.products.get(String(args['product']))
      if (!product) return nothing
      const body = { price: args['price'], currency: shop.currency }
      return wordOf(await ask(world, product.seller, 'PUT', `/listings/${product.listingId}/`, body))
    },
  },
  {
    name: 'restock',
    weight: 3,
    choose(world, shop, random) {
      const product = random.pick(inShop(world.products, shop))
      return product && { product: product.name, stock: random.below(8) }
    },
    async act(world, shop, args) {
      const product = world.products.get(String(args['product']))
      if (!product) return nothing
      const body = { title: 'Counted anew', category_id: shop.categoryId, condition: 'new', stock: args['stock'] }
      return wordOf(await ask(world, product.seller, 'PUT', `/products/${product.id}/`, body))
    },
  },
  {
    name: 'withdraw a product',
    weight: 0.7,
    choose(world, shop, random) {
      const product = random.pick(inShop(world.products, shop))
      return product && { product: product.name }
    },
    async act(world, _shop, args) {
      const product = world.products.get(String(args['product']))
      if (!product) return nothing
      const reply = await ask(world, product.seller, 'DELETE', `/products/${product.id}/`)
      if (reply.status < 300) world.products.delete(product.name)
      return wordOf(reply)
    },
  },
]
