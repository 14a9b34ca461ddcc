export { agreedFee } from './queries.ts'
export { presentTerms } from './present.ts'
export { previewShape } from './schema.ts'
