export { demandStill, provePassword } from './commands/passwords.ts'
export { lockMember } from './store/members.ts'
export { inviteOperatorBy } from './inviting.ts'
export { type EnsuredMember, ensureMember, readNewcomer, rolesOfSuperuser } from './commands/ensure-member.ts'
export {
  activeAmong,
  hasCompany,
  hasProvenEmail,
  hasSecondStep,
  type MemberContact,
  memberContact,
  memberContacts,
  membersByIds,
  membersWithRole,
  provenEmailOf,
  type PublicMember,
  rolesOf,
} from './queries.ts'
