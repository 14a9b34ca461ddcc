export { giveFeedback } from './commands.ts'
