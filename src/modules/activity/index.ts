export { type Deed, record } from './commands.ts'
export { recorded } from './queries.ts'
