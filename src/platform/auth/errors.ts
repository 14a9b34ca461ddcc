import { Refusal } from '../../kernel/errors.ts'

export const accessTokenExpired = () =>
  new Refusal('unauthenticated', 'token_expired', 'The access token has expired. Refresh it.')

export const accessTokenInvalid = () =>
  new Refusal('unauthenticated', 'token_invalid', 'The access token is not good here.')

export const sessionEnded = () =>
  new Refusal('unauthenticated', 'session_ended', 'This session has ended. Please sign in again.')

// The same code as for an expired token: the client refreshes it, and gets one with the roles that are left.
export const rolesTakenAway = () =>
  new Refusal('unauthenticated', 'token_expired', 'Your roles have changed. Refresh the access token.')
