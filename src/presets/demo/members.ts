import type { DemoSeller } from './product.ts'

/**
 * People of the demo, for development only: everybody may read their passwords here, and no production deployment is
 * ever seeded with them.
 */
export interface DemoMember {
  /** How the demo's deals name them. */
  key: string
  email: string
  username: string
  name: string
  password: string
  roles: readonly string[]
}

export type DemoMarketplace = 'madeinpk' | 'designia'

const password = 'welcome-to-the-demo'

const member = (place: DemoMarketplace, username: string, name: string, ...roles: string[]): DemoMember => ({
  key: username,
  email: `${username}@${place}.example`,
  username,
  name,
  password,
  roles,
})

/** Who runs the deployment in development (CO-14). */
export const demoSuperadmin: DemoMember = {
  key: 'superadmin',
  email: 'superadmin@marketry.example',
  username: '_neuro',
  name: 'Superadmin',
  password: '_default_password',
  roles: ['operator', 'superadmin'],
}

/** Who runs each marketplace and who buys there. Those who sell come with what they sell. */
export const demoMembers: Readonly<Record<DemoMarketplace, readonly DemoMember[]>> = {
  madeinpk: [
    member('madeinpk', 'operator', 'Nadia Hussain', 'operator'),
    member('madeinpk', 'amna', 'Amna Khan', 'buyer'),
    member('madeinpk', 'hamza', 'Hamza Qureshi', 'buyer'),
    member('madeinpk', 'mehwish', 'Mehwish Ali', 'buyer'),
    member('madeinpk', 'usman', 'Usman Farooq', 'buyer'),
  ],
  designia: [
    member('designia', 'operator', 'Claire Duval', 'operator'),
    member('designia', 'lena', 'Lena Fischer', 'buyer'),
    member('designia', 'marco', 'Marco Bianchi', 'buyer'),
    member('designia', 'priya', 'Priya Raman', 'buyer'),
  ],
}

/** The account of somebody who sells. */
export function sellerAsMember(place: DemoMarketplace, { key, username, name }: DemoSeller): DemoMember {
  return { ...member(place, username, name, 'seller'), key }
}

/** The password of an account of the demo, by its e-mail; undefined for everybody else's. */
export function demoPasswordOf(email: string): string | undefined {
  if (email === demoSuperadmin.email) return demoSuperadmin.password
  return Object.keys(demoMembers).some((place) => email.endsWith(`@${place}.example`)) ? password : undefined
}
