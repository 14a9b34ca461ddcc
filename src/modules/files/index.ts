export type { DocumentReaders, MayRead } from './readers.ts'
export { evidence } from './purposes.ts'
export { sourcesOf } from './rules.ts'
