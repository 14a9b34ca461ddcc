import { notFound, Refusal } from '../../kernel/errors.ts'

export const noSuchMember = () => notFound('member')
export const notActing = () => notFound('time of acting')
export const actingAsStaff = () =>
  new Refusal('forbidden', 'acting_as_staff', 'Nobody acts as somebody who runs a marketplace, nor as themselves.')
export const memberNotActive = () =>
  new Refusal('conflict', 'member_not_active', 'This account is suspended or closed: there is nothing it could see.')
