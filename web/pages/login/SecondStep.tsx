import { Link } from 'react-router'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'

interface Props {
  challenge: string
  next: string
  returned?: Returned | undefined
}

/** The second step of a login: the code of the app. The challenge travels in the form, so that it works without script. */
export function SecondStep({ challenge, next, returned }: Props) {
  return (
    <>
      <PostForm name="code" action="/login" returned={returned}>
        <input type="hidden" name="challenge" value={challenge} />
        <input type="hidden" name="next" value={next} />
        <TextField
          name="code"
          label="Code"
          hint="Six digits from your app. Without your telephone: one of your recovery codes."
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
        />
        <SubmitButton>Log in</SubmitButton>
      </PostForm>
      <p>
        <Link to="/login">Begin again</Link>
      </p>
    </>
  )
}
