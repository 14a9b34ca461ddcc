export { type EnsuredMember, ensureMember, readNewcomer, rolesOfSuperuser } from './commands/ensure-member.ts'
export {
  type MemberContact,
  memberContact,
  membersByIds,
  type PublicMember,
  rolesOf,
} from './queries.ts'
