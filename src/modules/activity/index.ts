export { type Deed, record } from './commands.ts'
export { recordTable } from './tables.ts'
export { recorded } from './queries.ts'
export { type Changes, changesBetween } from './rules.ts'
