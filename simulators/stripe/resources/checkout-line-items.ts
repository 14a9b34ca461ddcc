import { badParameter, missing, refused } from '../errors.ts'
import { formatted, readAmount, readCurrency } from '../money.ts'
import type { Doc, Params, World } from '../types.ts'

/** Turns the `line_items` of a call into line items with their own price and product; all in one currency. */
export function lineItemsFrom(
  world: World,
  account: string,
  wishes: Params[] | undefined,
): { items: Doc[]; currency: string; total: number } {
  const [first] = wishes ?? []
  if (!wishes || !first) throw missing('line_items')
  if (wishes.length > 100) throw badParameter('line_items', 'parameter_invalid', 'You can have up to 100 line items.')
  const items = wishes.map((wish, index) => lineItem(world, account, wish, `line_items[${index}]`))
  const currency = String(items[0]?.['currency'])
  if (items.some((item) => item['currency'] !== currency))
    throw refused('parameter_invalid', 'All line items must have the same currency.', 'line_items')
  const total = items.reduce((sum, item) => sum + item['amount_total'], 0)
  return { items, currency, total }
}

function lineItem(world: World, account: string, wish: Params, param: string): Doc {
  const data = wish['price_data']
  if (!data) throw missing(`${param}[price_data]`)
  if (data.recurring)
    throw badParameter(
      `${param}[price_data][recurring]`,
      'parameter_invalid',
      'You must use prices without `recurring` in `payment` mode.',
    )
  const currency = readCurrency(data.currency)
  const quantity = wish['quantity'] ?? 1
  if (quantity < 1)
    throw badParameter(
      `${param}[quantity]`,
      'parameter_invalid_integer',
      'This value must be greater than or equal to 1.',
    )
  const unit = unitAmount(data, currency, param)
  const product = productFor(world, account, data, param)
  const amount = readAmount(unit * quantity, currency, param)
  return {
    id: world.ids('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency,
    description: product['name'],
    metadata: wish['metadata'] ?? {},
    price: priceFor(world, account, product, unit, currency),
    quantity,
  }
}

function unitAmount(data: Params, currency: string, param: string): number {
  if (data['unit_amount'] === undefined && data['unit_amount_decimal'] === undefined)
    throw missing(`${param}[price_data][unit_amount]`)
  const given = data['unit_amount'] ?? Number(data['unit_amount_decimal'])
  return readAmount(given, currency, `${param}[price_data][unit_amount]`)
}

function productFor(world: World, account: string, data: Params, param: string): Doc {
  if (!data['product_data']) throw missing(`${param}[price_data][product_data]`)
  const { name, description, images, metadata } = data['product_data']
  if (!name) throw missing(`${param}[price_data][product_data][name]`)
  const now = world.clock.seconds()
  const product = {
    id: world.ids('prod', 14),
    object: 'product',
    active: false,
    created: now,
    default_price: null,
    description: description ?? null,
    images: images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: metadata ?? {},
    name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: now,
    url: null,
  }
  return world.store.insert(product, account)
}

function priceFor(world: World, account: string, product: Doc, unit: number, currency: string): Doc {
  const price = {
    id: world.ids('price'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created: world.clock.seconds(),
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: product.id,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: unit,
    unit_amount_decimal: String(unit),
  }
  return world.store.insert(price, account)
}

/** `2 × Teapot`, as the card page and receipts write a line. */
export function lineText(item: Doc): string {
  const each = item['quantity'] > 1 ? ` (${formatted(item['price'].unit_amount, item['currency'])} each)` : ''
  return `${item['quantity']} × ${item['description']}${each}`
}
