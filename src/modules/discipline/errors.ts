import { notFound } from '../../kernel/errors.ts'

export const noSuchViolation = () => notFound('violation')
export const noSuchMember = () => notFound('member')
