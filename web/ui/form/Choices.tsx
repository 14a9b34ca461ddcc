import { type ReactNode, useId } from 'react'
import css from './Field.module.css'
import { useFieldState } from './PostForm.tsx'

/** One thing that may be chosen. */
export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
}

interface Props {
  name: string
  legend: string
  choices: readonly Choice[]
  chosen?: readonly string[]
  /** Any number may be ticked, not one. */
  several?: boolean
  required?: boolean
  hint?: ReactNode
}

/** A few things to choose from, all in sight. */
export function Choices({ name, legend, choices, chosen = [], several = false, required = false, hint }: Props) {
  const id = useId()
  const { fault, given } = useFieldState(name)
  const ticked = given === undefined ? chosen : given.split('\n')
  return (
    <fieldset className={css.choices} aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{legend}</legend>
      {hint && <p className={css.hint}>{hint}</p>}
      {choices.map((choice) => (
        <label key={choice.value} className={css.choice}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={choice.value}
            defaultChecked={ticked.includes(choice.value)}
            required={required && !several}
          />
          <span>
            {choice.label}
            {choice.hint && <span className={css.choiceHint}>{choice.hint}</span>}
          </span>
        </label>
      ))}
      {fault && (
        <p id={`${id}-fault`} className={css.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  )
}

/** A single yes or no. */
export function Tick({ name, label, ticked = false }: { name: string; label: ReactNode; ticked?: boolean }) {
  const { given } = useFieldState(name)
  return (
    <label className={css.tick}>
      <input
        type="checkbox"
        name={name}
        value="true"
        defaultChecked={given === undefined ? ticked : given === 'true'}
      />
      <span>{label}</span>
    </label>
  )
}
