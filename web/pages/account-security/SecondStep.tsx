import type { SecurityOutcome, WaysIn } from './page.tsx'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { When } from '../../ui/time/When.tsx'
import css from './security.module.css'
import { useWords } from '../../words/words.ts'

interface Props {
  ways: WaysIn
  verified: boolean
  outcome: SecurityOutcome | undefined
}

// Without script a page that comes back begins at its top: this brings the reader to the panel.
const here = '/account/security#second-step'

/** The second step of the login: switched on with the app's picture, and off with a code. */
export function SecondStep({ ways, verified, outcome }: Props) {
  const t = useWords('account')
  const { totp } = ways
  const confirming = outcome?.enrolment || outcome?.given?.['form'] === 'totp-confirm'
  return (
    <Panel title={<span id="second-step">{t('second.title')}</span>}>
      {outcome?.codes && <RecoveryCodes codes={outcome.codes} />}
      {outcome?.codes && !totp.enabled ? null : totp.enabled ? (
        <On ways={ways} outcome={outcome} />
      ) : !verified ? (
        <p>{t('second.unverified')}</p>
      ) : confirming ? (
        <Confirm outcome={outcome} />
      ) : (
        <PostForm name="totp" action={here} returned={outcome}>
          <p>{t('second.why')}</p>
          <PasswordField />
          <div>
            <SubmitButton>{t('second.on')}</SubmitButton>
          </div>
        </PostForm>
      )}
    </Panel>
  )
}

function Confirm({ outcome }: Pick<Props, 'outcome'>) {
  const t = useWords('account')
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
            alt={t('second.qr')}
          />
          <div className={css.words}>
            <p>{t('second.scan')}</p>
            <p>
              <code className={css.secret}>{enrolment.secret.match(/.{4}/g)?.join(' ')}</code>
            </p>
            <p>{t.rich('second.here', { link: (inner) => <a href={enrolment.otpauth_uri}>{inner}</a> })}</p>
          </div>
        </div>
      )}
      <PostForm name="totp-confirm" action={here} returned={outcome}>
        <CodeField hint={t('second.six')} />
        <div>
          <SubmitButton>{t('second.on')}</SubmitButton>
        </div>
      </PostForm>
    </>
  )
}

function On({ ways: { totp }, outcome }: Pick<Props, 'ways' | 'outcome'>) {
  const t = useWords('account')
  return (
    <>
      <p>
        {totp.enabled_at
          ? t.rich('second.since', { when: () => <When at={totp.enabled_at ?? ''} day /> })
          : t('second.is_on')}{' '}
        {t('second.left', { count: totp.recovery_codes_left })}
      </p>
      {totp.recovery_codes_left < 3 && !outcome?.codes && <Notice tone="warn" title={t('second.few')} />}
      <details className={css.more} open={outcome?.given?.['form'] === 'totp-codes'}>
        <summary>{t('second.new_codes')}</summary>
        <PostForm name="totp-codes" action={here} returned={outcome}>
          <PasswordField />
          <CodeField hint={t('second.code_or_left')} />
          <div>
            <SubmitButton>{t('second.make_codes')}</SubmitButton>
          </div>
        </PostForm>
      </details>
      <details className={css.more} open={outcome?.given?.['form'] === 'totp-off'}>
        <summary>{t('second.off_title')}</summary>
        <PostForm name="totp-off" action={here} returned={outcome}>
          <PasswordField />
          <CodeField hint={t('second.code_or_recovery')} />
          <div>
            <SubmitButton grave>{t('second.off')}</SubmitButton>
          </div>
        </PostForm>
      </details>
    </>
  )
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useWords('account')
  return (
    <Notice tone="good" title={t('second.codes')}>
      <p>{t('second.codes_once')}</p>
      <ul className={css.codes} role="list" aria-label={t('second.codes_label')}>
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
  const t = useWords('account')
  return (
    <TextField
      name="current_password"
      label={t('password.yours')}
      type="password"
      autoComplete="current-password"
      required
    />
  )
}

function CodeField({ hint }: { hint: string }) {
  const t = useWords('account')
  return (
    <TextField
      name="code"
      label={t('login.code')}
      hint={hint}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  )
}
