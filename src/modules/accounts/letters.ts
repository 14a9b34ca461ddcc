import { newId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { MailText } from '../../platform/mail/layout.ts'
import { translated } from '../../platform/words/words.ts'
import type { Accounts } from './accounts.ts'
import { accountEmailJob, identifierOf, type LinkKind, tokenOf } from './links.ts'

/** What a member is told of when it happens to their account: letters without a link. */
export const letterKinds = [
  'password_changed',
  'password_removed',
  'email_change_asked',
  'email_changed',
  'totp_on',
  'totp_off',
  'totp_ended',
  'recovery_codes_made',
  'recovery_code_used',
  'session_copied',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** Has the member told by mail. The job holds their id; the address is read when it is sent. */
export function tellMember(accounts: Pick<Accounts, 'jobs'>, tx: Tx, memberId: string, kind: LetterKind): void {
  accounts.jobs.send(tx, accountEmailJob, { marketplaceId: tx.marketplaceId, memberId, kind, linkId: newId() })
}

/** Has the member told at an address that is theirs no longer. It is kept for three days beside the mailed links. */
export async function tellFormerAddress(
  accounts: Accounts,
  tx: Tx,
  { memberId, email, kind }: { memberId: string; email: string; kind: LetterKind },
): Promise<void> {
  const linkId = newId()
  await accounts.library.within(tx, (tables) =>
    tables.createVerificationValue({
      identifier: identifierOf(kind, tokenOf(accounts.linkKey, linkId)),
      value: JSON.stringify([memberId, email]),
      expiresAt: plusSeconds(accounts.clock.real(), 3 * seconds.day),
    }),
  )
  accounts.jobs.send(tx, accountEmailJob, { marketplaceId: tx.marketplaceId, memberId, kind, linkId })
}

/** The pages that the links open. */
const pages: Record<LinkKind, string> = {
  verify_email: '/verify-email',
  reset_password: '/password/reset',
  magic_link: '/login/link',
  change_email: '/email/confirm',
  invitation: '/invitation',
}

/** The words of a letter about an account. */
export function letterOf(
  kind: LinkKind | LetterKind,
  {
    name,
    marketplace,
    baseUrl,
    token,
    locale,
  }: {
    name: string
    /** BCP 47, of the reader. */
    locale: string
    marketplace: Pick<Marketplace, 'name'>
    baseUrl: string
    token: string
  },
): MailText {
  const house = marketplace.name
  const said = (key: string, values = {}) => translated(locale, 'mail', key, values)
  const greeting = said('hello', { name }) ?? `Hello ${name},`
  const own = (part: string) => said(`account.${kind}.${part}`, { house })
  if (kind in pages) {
    const link = kind as LinkKind
    const { label, title, paragraphs, footer } = invitations(house)[link]
    const text = own('text')
    return {
      // Whoever is invited has not said yet what they are called.
      ...(link !== 'invitation' && { greeting }),
      title: own('title') ?? title,
      paragraphs: text === undefined ? paragraphs : [text],
      ...(footer === undefined ? {} : { footer: own('footer') ?? footer }),
      button: { label: own('label') ?? label, url: `${baseUrl}${pages[link]}?token=${token}` },
    }
  }
  const [title, ...paragraphs] = notices(house)[kind as LetterKind]
  const text = own('text')
  return {
    title: own('title') ?? title,
    greeting,
    paragraphs: text === undefined ? paragraphs : [text],
    button: { label: said('look') ?? 'Look at my account', url: `${baseUrl}/account/security` },
    footer: said('not_you') ?? 'If it was not you, set a new password at once: that logs out every device but yours.',
  }
}

const invitations = (
  house: string,
): Record<LinkKind, Pick<MailText, 'title' | 'paragraphs' | 'footer'> & { label: string }> => ({
  verify_email: {
    title: `Verify your e-mail address for ${house}`,
    paragraphs: ['Please confirm that this is your address. The link is good for three days.'],
    label: 'Verify my address',
    footer: `If you did not register at ${house}, there is nothing to do.`,
  },
  reset_password: {
    title: `Set a new password for ${house}`,
    paragraphs: [
      'Somebody, hopefully you, asked to set a new password. The link is good for one hour, once.',
      'Setting it signs you out everywhere.',
    ],
    label: 'Set a new password',
    footer: 'If it was not you, there is nothing to do: your password stays as it is.',
  },
  magic_link: {
    title: `Your link to log in at ${house}`,
    paragraphs: ['Somebody, hopefully you, asked for a link to log in. It is good for fifteen minutes, once.'],
    label: 'Log in',
    footer: 'If it was not you, there is nothing to do: nobody comes in without this mail.',
  },
  change_email: {
    title: `Confirm your new e-mail address for ${house}`,
    paragraphs: [
      `Somebody, hopefully you, wants to use this address at ${house} from now on. The link is good for a day, once.`,
      'Until it is opened the old address stays in use.',
    ],
    label: 'Use this address',
    footer: 'If it was not you, there is nothing to do.',
  },
  invitation: {
    title: `You are invited to ${house}`,
    paragraphs: [
      `Somebody who runs ${house} asks you to join them. Take the invitation up, say what you are called, and you are in.`,
      'The link is good for seven days, once.',
    ],
    label: 'Take it up',
    footer: 'If you expected nothing of the kind, there is nothing to do: nobody comes in without this mail.',
  },
})

const notices = (house: string): Record<LetterKind, [title: string, ...paragraphs: string[]]> => ({
  password_changed: [
    `Your password at ${house} was changed`,
    'A new password was set for your account. Every other device was logged out.',
  ],
  password_removed: [
    `You have no password at ${house} now`,
    'You logged in by a link at an address that had not been verified. It is verified now.',
    'A password had been set before anybody had shown that the address is theirs, so it was removed, and whoever was logged in with it was logged out. You can set a new one.',
  ],
  email_change_asked: [
    `A new e-mail address for your account at ${house}`,
    'Somebody who is logged in, and knows the password, asked to use another e-mail address for your account. Until that address is confirmed, this one stays in use.',
  ],
  email_changed: [
    `Your e-mail address at ${house} was changed`,
    'Your account has another e-mail address from now on. This one is not used any more.',
    'Every device was logged out but the one on which the new address was confirmed.',
  ],
  totp_on: [
    `Logging in at ${house} has a second step now`,
    'From now on a code of your app is asked for beside the password.',
  ],
  totp_off: [`The second step at ${house} is off`, 'From now on the password is enough to log in.'],
  totp_ended: [
    `${house} has switched off your second step`,
    'The operator was asked to, because the app and the recovery codes were lost. Every device is logged out.',
    'From now on the password is enough to log in. Switch the second step on again with a new app.',
  ],
  recovery_codes_made: [
    `You have new recovery codes at ${house}`,
    'New recovery codes were made. The old ones are good no longer.',
  ],
  recovery_code_used: [
    `A recovery code was used at ${house}`,
    'Somebody logged in with one of your recovery codes. It is used up now.',
  ],
  session_copied: [
    `One of your logins at ${house} was ended`,
    'A key that had been used before was shown again. That happens when somebody has copied it, so this login was ended for everybody. Log in again.',
  ],
})
