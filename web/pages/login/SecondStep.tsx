import { Link } from 'react-router'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useWords } from '../../words/words.ts'

interface Props {
  challenge: string
  next: string
  returned?: Returned | undefined
}

/** The second step of a login: the code of the app. The challenge travels in the form, so that it works without script. */
export function SecondStep({ challenge, next, returned }: Props) {
  const t = useWords('account')
  return (
    <>
      <PostForm name="code" action="/login" returned={returned}>
        <input type="hidden" name="challenge" value={challenge} />
        <input type="hidden" name="next" value={next} />
        <TextField
          name="code"
          label={t('login.code')}
          hint={t('login.code_hint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
        />
        <SubmitButton>{t('login.enter')}</SubmitButton>
      </PostForm>
      <p>
        <Link to="/login">{t('login.afresh')}</Link>
      </p>
    </>
  )
}
