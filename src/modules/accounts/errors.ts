import { faultIn, Refusal, type RefusalKind } from '../../kernel/errors.ts'

const refusal = (kind: RefusalKind, code: string, sentence: string) => () => new Refusal(kind, code, sentence)

// One answer for an unknown account and for a wrong password: the difference would tell a stranger who is a member.
export const wrongLogin = refusal(
  'unauthenticated',
  'wrong_login',
  'That is not the right e-mail or username with the right password.',
)

// Said only to somebody who has given the right password.
export const suspended = refusal('forbidden', 'suspended', 'This account is suspended. Please write to the operator.')

/**
 * Registration cannot keep an address secret: it answers at once with an account and tokens, or it does not. So it says so
 * plainly, which helps the person who forgot that they registered, and is throttled by address instead; login and reset,
 * where nothing is gained by telling, do not tell.
 */
export const emailTaken = refusal('conflict', 'email_taken', 'There is an account with this e-mail. Sign in instead.')

export const usernameTaken = refusal('conflict', 'username_taken', 'Somebody else has this username.')

export const roleNotSelfAssigned = (field: string, open: readonly string[]) =>
  faultIn(
    field,
    'role_not_self_assigned',
    open.length > 0 ? `You may be: ${open.join(', ')}.` : 'No role is taken here.',
  )

export const registrationClosed = refusal('refused', 'registration_closed', 'Nobody can register here.')

export const roleUnknown = (known: readonly string[]) =>
  faultIn('roles', 'role_unknown', `The roles of this marketplace are: ${known.join(', ')}.`)

export const refreshTokenInvalid = refusal(
  'unauthenticated',
  'refresh_token_invalid',
  'This refresh token is not good. Please sign in again.',
)

// One answer for a code that is wrong, was used, or whose time is over.
export const wrongCode = () => faultIn('code', 'wrong_code', 'This code is not right, or was used already.')

export const challengeInvalid = refusal(
  'unauthenticated',
  'challenge_invalid',
  'This took too long. Please sign in again.',
)

export const emailUnverified = refusal(
  'refused',
  'email_unverified',
  'Verify your e-mail address first: without it nobody could help you back in.',
)

export const secondFactorOn = refusal('conflict', 'second_factor_on', 'The second step is on already.')

export const secondFactorOff = refusal('conflict', 'second_factor_off', 'The second step is not on.')

export const linkInvalid = refusal('refused', 'link_invalid', 'This link was used, has expired, or is not ours.')

export const wrongPassword = () => faultIn('current_password', 'wrong_password', 'This is not your present password.')

export const tooOften = (retryAfterSeconds: number) =>
  new Refusal('too_many', 'too_often', 'Too many attempts. Please wait a little.', { retryAfterSeconds })

export const passwordNeeded = () => faultIn('password', 'password_needed', 'Set a password to come in by.')
