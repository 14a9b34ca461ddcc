import { type ReactNode, use } from 'react'
import css from './Field.module.css'
import { FormState } from './PostForm.tsx'

interface Props {
  name: string
  label: ReactNode
  hint?: ReactNode
  on?: boolean
  disabled?: boolean
}

/** Something that is on or off. In a form: it is kept when the form is sent, as every other field is. */
export function Switch({ name, label, hint, on = false, disabled = false }: Props) {
  // What is off is not sent: a form that came back without it had it off.
  const { given } = use(FormState)
  return (
    <label className={css.switch}>
      <span>
        {label}
        {hint && <span className={css.choiceHint}>{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        name={name}
        value="true"
        defaultChecked={given === undefined ? on : given[name] === 'true'}
        disabled={disabled}
      />
    </label>
  )
}
