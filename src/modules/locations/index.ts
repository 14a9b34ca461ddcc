export { type CopiedAddress, copyOfAddress, isListedCity } from './queries.ts'
