import type { Member } from '../../../api/shapes.ts'

/** Whether an operator may see the place as this member: nobody who runs it, and nobody who may not come in. */
export function mayBeActedAs({ standing, roles }: Pick<Member, 'standing' | 'roles'>): boolean {
  return standing === 'active' && !roles.some((role) => role === 'operator' || role === 'superadmin')
}
