import { Refusal } from '../../kernel/errors.ts'

export const accessTokenExpired = () =>
  new Refusal('unauthenticated', 'token_expired', 'The access token has expired. Refresh it.')

export const accessTokenInvalid = () =>
  new Refusal('unauthenticated', 'token_invalid', 'The access token is not good here.')

export const sessionEnded = () =>
  new Refusal('unauthenticated', 'session_ended', 'This session has ended. Please sign in again.')
