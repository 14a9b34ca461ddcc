export { addAddress } from './commands.ts'
export {
  type CopiedAddress,
  copyOfAddress,
  copyOfDefaultAddress,
  hasAddress,
  isListedCity,
  listAddresses,
  listProvinces,
  membersWithAddress,
} from './queries.ts'
