export { addAddress } from './commands.ts'
export {
  type CopiedAddress,
  copyOfAddress,
  copyOfDefaultAddress,
  hasAddress,
  isListedCity,
  membersWithAddress,
} from './queries.ts'
