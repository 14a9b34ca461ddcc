export { sourcesOf } from './rules.ts'
