export { basisPointsOf, percentOf } from './percent.ts'
export { faultsIn } from './rules.ts'
