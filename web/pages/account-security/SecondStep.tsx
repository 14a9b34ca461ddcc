import type { SecurityOutcome, WaysIn } from './page.tsx'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { When } from '../../ui/time/When.tsx'
import css from './security.module.css'

interface Props {
  ways: WaysIn
  verified: boolean
  outcome: SecurityOutcome | undefined
}

// Without script a page that comes back begins at its top: this brings the reader to the panel.
const here = '/account/security#second-step'

/** The second step of the login: switched on with the app's picture, and off with a code. */
export function SecondStep({ ways, verified, outcome }: Props) {
  const { totp } = ways
  const confirming = outcome?.enrolment || outcome?.given?.['form'] === 'totp-confirm'
  return (
    <Panel title={<span id="second-step">Second step</span>}>
      {outcome?.codes && <RecoveryCodes codes={outcome.codes} />}
      {outcome?.codes && !totp.enabled ? null : totp.enabled ? (
        <On ways={ways} outcome={outcome} />
      ) : !verified ? (
        <p>Once your e-mail address is verified, a code of an app can be asked for beside the password.</p>
      ) : confirming ? (
        <Confirm outcome={outcome} />
      ) : (
        <PostForm name="totp" action={here} returned={outcome}>
          <p>
            With it, whoever learns your password still cannot log in: a code of an app on your telephone is asked for
            as well.
          </p>
          <PasswordField />
          <div>
            <SubmitButton>Switch it on</SubmitButton>
          </div>
        </PostForm>
      )}
    </Panel>
  )
}

function Confirm({ outcome }: Pick<Props, 'outcome'>) {
  const enrolment = outcome?.enrolment
  return (
    <>
      {enrolment && (
        <div className={css.enrolment}>
          <img
            className={css.code}
            width={220}
            height={220}
            src={`data:image/svg+xml,${encodeURIComponent(enrolment.qr_svg)}`}
            alt="QR code for your authenticator app. The same is written beside it."
          />
          <div className={css.words}>
            <p>Scan the picture with your authenticator app, or type this into it:</p>
            <p>
              <code className={css.secret}>{enrolment.secret.match(/.{4}/g)?.join(' ')}</code>
            </p>
            <p>
              On this very telephone: <a href={enrolment.otpauth_uri}>open it in the app</a>.
            </p>
          </div>
        </div>
      )}
      <PostForm name="totp-confirm" action={here} returned={outcome}>
        <CodeField hint="The six digits that the app shows now." />
        <div>
          <SubmitButton>Switch it on</SubmitButton>
        </div>
      </PostForm>
    </>
  )
}

function On({ ways: { totp }, outcome }: Pick<Props, 'ways' | 'outcome'>) {
  return (
    <>
      <p>
        On
        {totp.enabled_at && (
          <>
            {' '}
            since <When at={totp.enabled_at} day />
          </>
        )}
        . You have {totp.recovery_codes_left} {totp.recovery_codes_left === 1 ? 'recovery code' : 'recovery codes'}{' '}
        left.
      </p>
      {totp.recovery_codes_left < 3 && !outcome?.codes && (
        <Notice tone="warn" title="Make new recovery codes before the last one is used up." />
      )}
      <details className={css.more} open={outcome?.given?.['form'] === 'totp-codes'}>
        <summary>Make new recovery codes</summary>
        <PostForm name="totp-codes" action={here} returned={outcome}>
          <PasswordField />
          <CodeField hint="Of the app, or one of the recovery codes that are left." />
          <div>
            <SubmitButton>Make new ones</SubmitButton>
          </div>
        </PostForm>
      </details>
      <details className={css.more} open={outcome?.given?.['form'] === 'totp-off'}>
        <summary>Switch the second step off</summary>
        <PostForm name="totp-off" action={here} returned={outcome}>
          <PasswordField />
          <CodeField hint="Of the app, or a recovery code." />
          <div>
            <SubmitButton grave>Switch it off</SubmitButton>
          </div>
        </PostForm>
      </details>
    </>
  )
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Notice tone="good" title="Your recovery codes: keep them where you find them without your telephone.">
      <p>Each lets you in once. They are shown now and never again.</p>
      <ul className={css.codes} role="list" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export function PasswordField() {
  return (
    <TextField name="current_password" label="Your password" type="password" autoComplete="current-password" required />
  )
}

function CodeField({ hint }: { hint: string }) {
  return (
    <TextField
      name="code"
      label="Code"
      hint={hint}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  )
}
