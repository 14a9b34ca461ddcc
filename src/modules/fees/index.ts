export { agreedFee, hasSchedule } from './queries.ts'
export { presentTerms } from './present.ts'
export { previewShape } from './schema.ts'
