export { closeBooks } from './closing.ts'
export { faultsAtStripe } from './proof.ts'
export { type Compared, differencesHere, differencesOfNobody, fetchMovements } from './reconcile.ts'
export type { Difference } from './reconciling.ts'
