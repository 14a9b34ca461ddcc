import { faultIn, notFound, Refusal } from '../../kernel/errors.ts'

export const noSuchProduct = () => notFound('product')
export const noSuchListing = () => notFound('listing')
export const noSuchCategory = () => notFound('category')
export const noSuchPicture = () => notFound('picture')
export const noSuchSeller = () => notFound('seller')

export const outOfStock = () => new Refusal('conflict', 'out_of_stock', 'Somebody else took the last one.')
export const productWithdrawn = () =>
  new Refusal('conflict', 'product_withdrawn', 'This product was withdrawn and can no longer be changed.')
export const productHeld = () =>
  new Refusal('conflict', 'product_held', 'The marketplace has taken this product off sale. Ask there why.')
export const productBidOn = () =>
  new Refusal(
    'conflict',
    'product_bid_on',
    'Somebody has bid on this: until its auction is over, only its description may be added to.',
  )
export const heldByOpenDeal = () =>
  new Refusal(
    'conflict',
    'held_by_open_deal',
    'An order for this product is still open, or it is offered to a bidder. Close its listing for now.',
  )
export const alreadyOffered = () =>
  new Refusal(
    'conflict',
    'already_offered',
    'This product is offered already: by one listing or one auction at a time.',
  )
export const listingClosed = () => new Refusal('conflict', 'listing_closed', 'This listing is closed.')
export const suspended = () =>
  new Refusal('forbidden', 'suspended', 'This account is suspended. Please write to the operator.')
export const payoutsNotReady = () =>
  new Refusal(
    'refused',
    'payouts_not_ready',
    'Stripe cannot pay you at the moment, so nothing can be offered. Your page on payouts says why and what to do.',
  )

export const offeredMeanwhile = () =>
  new Refusal('conflict', 'offered_meanwhile', 'This product is being sold another way at this moment. Look again.')
export const stockSold = () =>
  new Refusal('conflict', 'stock_sold', 'Some of this stock was sold meanwhile. Look at what is left and try again.')
export const tooMuchStock = (most: number) =>
  faultIn('stock', 'too_much_stock', `A product has ${most} pieces at most.`)

export const unknownCategory = () => faultIn('category_id', 'unknown_category', 'There is no such category.')
export const unknownCity = () => faultIn('city_id', 'unknown_city', 'This city is not in our list.')
export const unknownProduct = () => faultIn('product_id', 'unknown_product', 'You have no such product.')
export const unknownParent = () =>
  faultIn('parent_id', 'unknown_category', 'There is no such category to put it under.')
export const slugTaken = () =>
  faultIn('slug', 'slug_taken', 'Another category in the same place has this slug. Choose another.')
export const noSlug = () =>
  faultIn('slug', 'slug_missing', 'Give a slug in Latin letters: none can be made of this name.')
export const belowItself = () =>
  faultIn('parent_id', 'category_cycle', 'A category cannot lie below itself, nor deeper than eight levels.')
export const categoryInUse = () =>
  new Refusal('conflict', 'category_in_use', 'Products or other categories lie in it. Move them first.')

export const badPrice = (path: string, sentence: string) => faultIn(path, 'bad_price', sentence)
export const wrongCurrency = (currency: string) =>
  faultIn('currency', 'wrong_currency', `Prices here are in ${currency}.`)
export const badCursor = () => faultIn('cursor', 'bad_cursor', 'This is no place in this list.')
export const nothingToCompare = () =>
  faultIn('order', 'words_missing', 'The order by relevance needs words to look for.')

export const tooManyPictures = () =>
  new Refusal('refused', 'too_many_pictures', 'A product has twelve pictures at most.')
export const picturesDiffer = () => faultIn('pictures', 'pictures_differ', 'Name each picture of the product once.')
