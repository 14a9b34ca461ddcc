export { isForSale, type PutUp, putUpForAuction, takeFromAuction, takePiece } from './commands/auctioning.ts'
export { createCategory } from './commands/categories.ts'
export type { Doer } from './commands/doer.ts'
export { type HoldReason, holdOffers, showOffers } from './commands/holding.ts'
export { closeListing, createListing, type PayoutsOfSeller } from './commands/listings.ts'
export { addPicture, type PictureFiles } from './commands/pictures.ts'
export { createProduct, type DealsOfProduct } from './commands/products.ts'
export {
  countAnswer,
  countDispatch,
  countRating,
  countReply,
  countSale,
  countWatcher,
  sendingChanged,
} from './commands/standing.ts'
export { returnStock, type Taken, takeStock } from './commands/stock.ts'
export { allCategories, categoriesAbove, categoriesOfProduct } from './queries/lineage.ts'
export { demandSearchable, offeredSince, productsOf, readProduct } from './queries/products.ts'
export { hasCategory, hasOffered, hasProduct, hasToldStory, runningOut } from './queries/shelf.ts'
export { listingForSale } from './queries/listings.ts'
export { readSeller } from './queries/sellers.ts'
export { tellStory } from './commands/stories.ts'
export { facetQuery, productSummary } from './schema.ts'
export type { Offered } from './store/page.ts'
export { cataloguePages, type PublicPage, type PublicPages } from './queries/sitemap.ts'
