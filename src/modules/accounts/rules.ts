import type { MarketplaceSettings, RoleFacts } from '../../kernel/marketplace.ts'
import { registrationClosed, roleNotSelfAssigned, roleUnknown } from './errors.ts'

/** Runs one marketplace. Every marketplace has them, whatever its preset. */
export const operatorRole = 'operator'
/** Runs the deployment. Only the marketplace of the house declares this role. */
export const superadminRole = 'superadmin'

/**
 * The roles a newcomer gets: those asked for, else the first that may be taken. 'both' stands for the two sides of a
 * marketplace that has two.
 * @throws Refusal role_not_self_assigned; registration_closed where no role may be taken
 */
export function rolesAtRegistration(
  declared: readonly RoleFacts[],
  asked: { role?: string | undefined; roles?: readonly string[] | undefined },
): string[] {
  const open = declared.filter(({ selfAssigned }) => selfAssigned).map(({ name }) => name)
  if (open.length === 0) throw registrationClosed()
  const both = asked.role === 'both' && open.length === 2 ? open : undefined
  const one = asked.role === undefined || both ? [] : [asked.role]
  const wanted = new Set([...(both ?? one), ...(asked.roles ?? [])])
  for (const role of wanted) {
    const words = open.length === 2 ? [...open, 'both'] : open
    if (!open.includes(role)) throw roleNotSelfAssigned(asked.role === role ? 'role' : 'roles', words)
  }
  return wanted.size > 0 ? [...wanted] : open.slice(0, 1)
}

/**
 * The roles a member may give themselves later on: those that may be taken at registration.
 * @throws Refusal role_not_self_assigned
 */
export function rolesToTake(declared: readonly RoleFacts[], asked: readonly string[]): string[] {
  const open = declared.filter(({ selfAssigned }) => selfAssigned).map(({ name }) => name)
  if (!asked.every((role) => open.includes(role))) throw roleNotSelfAssigned('roles', open)
  return [...new Set(asked)]
}

/** Every role there is in a marketplace: those it declares, and its operator. */
export function rolesOfMarketplace(settings: Pick<MarketplaceSettings, 'roles'>): string[] {
  return [...new Set([...settings.roles.map(({ name }) => name), operatorRole])]
}

/**
 * The roles an operator may give: all but the superadmin's, which is kept where it is held and given by command only.
 * @throws Refusal role_unknown
 */
export function rolesAfterChange(
  settings: Pick<MarketplaceSettings, 'roles'>,
  held: readonly string[],
  wanted: readonly string[],
): string[] {
  const giveable = rolesOfMarketplace(settings).filter((role) => role !== superadminRole)
  const kept: string[] = held.filter((role) => role === superadminRole)
  if (!wanted.every((role) => giveable.includes(role) || kept.includes(role))) throw roleUnknown(giveable)
  return [...new Set([...wanted, ...kept])].toSorted()
}

/** How an e-mail address is kept and compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** What a member is called who gave no name: never a part of their address, which is not for others to see. */
export function nameOf(given: { name?: string | undefined; username?: string | undefined }): string {
  return given.name ?? given.username ?? 'New member'
}
