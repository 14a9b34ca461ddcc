export { addAddress } from './commands.ts'
export { type CopiedAddress, copyOfAddress, isListedCity } from './queries.ts'
