export { type Deed, record } from './commands.ts'
