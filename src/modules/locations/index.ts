export { addAddress } from './commands.ts'
export { type CopiedAddress, copyOfAddress, hasAddress, isListedCity } from './queries.ts'
