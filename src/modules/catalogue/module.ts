import type { Module } from '../../platform/module.ts'
import type { PayoutsOfSeller } from './commands/listings.ts'
import type { PictureFiles } from './commands/pictures.ts'
import type { DealsOfProduct } from './commands/products.ts'
import { catalogueNouns } from './nouns.ts'
import { cataloguePersonal } from './personal.ts'
import { cataloguePolicy } from './policy.ts'
import { categoryEndpoints } from './routes/categories.ts'
import { listingEndpoints } from './routes/listings.ts'
import { oversightEndpoints } from './routes/oversight.ts'
import { pictureEndpoints } from './routes/pictures.ts'
import { productEndpoints } from './routes/products.ts'
import { sellerEndpoints } from './routes/sellers.ts'
import { suggestionEndpoints } from './routes/suggestions.ts'
import { windowEndpoints } from './routes/window.ts'

/** What the catalogue asks of modules that come after it; the composition root answers. */
export interface CatalogueQuestions extends PayoutsOfSeller, DealsOfProduct {}

/** Categories, products with their pictures, listings at a fixed price, sellers' pages. */
export function catalogueModule({ files }: { files: PictureFiles }, questions: CatalogueQuestions): Module {
  return {
    name: 'catalogue',
    endpoints: [
      ...categoryEndpoints,
      ...productEndpoints(questions),
      ...pictureEndpoints(files, questions),
      ...listingEndpoints(questions),
      ...sellerEndpoints,
      ...oversightEndpoints,
      ...suggestionEndpoints,
      ...windowEndpoints,
    ],
    policies: [cataloguePolicy],
    nouns: catalogueNouns,
    personal: cataloguePersonal,
  }
}
