export { addAddress } from './commands/addresses.ts'
export { topic as placesTopic } from './commands/places.ts'
export {
  type CopiedAddress,
  copiesOfAddresses,
  copyOfAddress,
  copyOfDefaultAddress,
  destinationsOf,
  hasAddress,
  listAddresses,
  membersWithAddress,
} from './queries/addresses.ts'
export { isCityOffered, listProvinces } from './queries/places.ts'
