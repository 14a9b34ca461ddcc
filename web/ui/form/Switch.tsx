import type { ReactNode } from 'react'
import css from './Field.module.css'
import { useFieldState } from './PostForm.tsx'

interface Props {
  name: string
  label: ReactNode
  hint?: ReactNode
  on?: boolean
  disabled?: boolean
}

/** Something that is on or off. In a form: it is kept when the form is sent, as every other field is. */
export function Switch({ name, label, hint, on = false, disabled = false }: Props) {
  const { given } = useFieldState(name)
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
        defaultChecked={given === undefined ? on : given === 'true'}
        disabled={disabled}
      />
    </label>
  )
}
