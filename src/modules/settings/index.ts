export { presentBrand } from './present.ts'
export { basisPointsOf, percentOf } from './percent.ts'
export { faultsIn, longestSale } from './rules.ts'
export { hasOwnFee, hasOwnLook } from './queries.ts'
