import type { Marketplace } from '../../../kernel/marketplace.ts'
import { type AuthLibrary, openAuthLibrary } from '../../../platform/auth/library.ts'
import { hashPassword } from '../../../platform/auth/password.ts'
import type { Services } from '../../../platform/services.ts'
import { nameOf, normalEmail, operatorRole, rolesOfMarketplace, superadminRole } from '../rules.ts'
import { registration } from '../schema.ts'
import { insertRoles, selectMemberByEmail, updateVerified } from '../store/members.ts'
import { deleteSecondFactor } from '../store/second-factor.ts'
import { deleteSessionsOf, updatePassword } from '../store/sessions.ts'
import { createMember } from './register.ts'

/** A member that shall be there: by the demo's seed, or by `marketry superuser`. */
export interface EnsuredMember {
  email: string
  password: string
  name: string
  username?: string
  roles: readonly string[]
  /**
   * Sets the password also of a member who is there already, ends their sessions and switches their second step off: for
   * whoever runs the machine, and must let a superadmin back in who has lost telephone and recovery codes.
   */
  setPassword?: boolean
}

/**
 * Makes the member unless there is one with that e-mail, and gives the roles in any case; the address counts as verified.
 * Doing it again changes nothing. For the program's own use: it checks no policy.
 * @returns the member's id, and whether it was made now
 * @throws Error when the marketplace has no such role (a superadmin is one of the house alone)
 */
export async function ensureMember(
  services: Pick<Services, 'config' | 'db' | 'clock'>,
  marketplace: Pick<Marketplace, 'id' | 'slug' | 'settings'>,
  wanted: EnsuredMember,
  library: AuthLibrary = openAuthLibrary(services.config, services.db),
): Promise<{ id: string; made: boolean }> {
  const unknown = wanted.roles.find((role) => !rolesOfMarketplace(marketplace.settings).includes(role))
  if (unknown) throw new Error(`The marketplace ${marketplace.slug} has no role '${unknown}'.`)
  const email = normalEmail(wanted.email)
  const hashed = await hashPassword(wanted.password)
  return services.db.inMarketplace(marketplace.id, async (tx) => {
    const there = await selectMemberByEmail(tx, email)
    const id = there?.id ?? (await createMember({ library }, tx, { ...wanted, email, hashed }))
    if (there) insertRoles(tx, id, wanted.roles)
    if (there && wanted.setPassword) {
      updatePassword(tx, id, hashed, services.clock.real())
      deleteSecondFactor(tx, id)
      deleteSessionsOf(tx, id, null)
    }
    await updateVerified(tx, id, email)
    return { id, made: !there }
  })
}

/** The roles of whoever runs this marketplace: the house's own runs the deployment too. */
export function rolesOfSuperuser(marketplace: Pick<Marketplace, 'settings'>): string[] {
  const roles = rolesOfMarketplace(marketplace.settings)
  return roles.includes(superadminRole) ? [operatorRole, superadminRole] : [operatorRole]
}

/** Reads what a person typed on the command line by the same rules as a registration, or says what is wrong with it. */
export function readNewcomer(given: {
  email: string
  password: string
  username?: string | undefined
  name?: string | undefined
}): Pick<EnsuredMember, 'email' | 'password' | 'username' | 'name'> | { fault: string } {
  const { email, password, username, name } = given
  const read = registration.safeParse({ email, password, username, name })
  if (!read.success) return { fault: read.error.issues.map(({ message }) => message).join(' ') }
  const { data } = read
  return {
    email: data.email,
    password: data.password,
    name: nameOf(data),
    ...(data.username !== undefined && { username: data.username }),
  }
}
