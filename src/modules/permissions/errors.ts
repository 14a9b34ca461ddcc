import { faultIn, notFound } from '../../kernel/errors.ts'

export const noSuchMember = () => notFound('member')
export const noSuchThing = (noun: string) => notFound(noun.toLowerCase())
export const noSuchGrant = () => notFound('grant')
export const unknownNoun = () => faultIn('noun', 'unknown_noun', 'There are no such things here.')
export const notGrantable = () => faultIn('action', 'not_grantable', 'This cannot be granted to others.')
export const endsBefore = () => faultIn('until', 'ends_before_it_begins', 'This time is over already.')
export const toOneself = () => faultIn('member_id', 'grant_to_oneself', 'You may do this without a grant.')
