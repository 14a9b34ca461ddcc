import { keyFor } from '../../platform/auth/keys.ts'
import { openAuthLibrary } from '../../platform/auth/library.ts'
import type { Services } from '../../platform/services.ts'
import { type Invited, inviteMember } from './commands/invitation.ts'
import { operatorRole } from './rules.ts'

/** What the house needs to invite into a marketplace that it is not in itself. */
type Needs = Pick<Services, 'config' | 'db' | 'clock' | 'jobs' | 'directory'>

/**
 * How the superadmin gives a marketplace an operator: in a transaction of that marketplace, whose log keeps it. It asks no
 * policy; the caller has.
 * @throws Refusal email_taken, too_often
 */
export function inviteOperatorBy(services: Needs) {
  const { config, db, clock } = services
  const library = openAuthLibrary(config, db)
  const linkKey = keyFor(config.secretKey, 'mailed-link')
  return async (marketplaceId: string, wish: Omit<Invited, 'roles'>): Promise<void> => {
    const marketplace = await services.directory.byId(marketplaceId)
    if (!marketplace) throw new Error(`there is no marketplace ${marketplaceId}`)
    await db.inMarketplace(marketplaceId, (tx) =>
      inviteMember({ clock, library, linkKey, jobs: services.jobs }, tx, marketplace.settings, {
        ...wish,
        roles: [operatorRole],
      }),
    )
  }
}
