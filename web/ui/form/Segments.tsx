import type { ReactNode } from 'react'
import css from './Field.module.css'

interface Props {
  name: string
  legend: string
  choices: readonly { value: string; label: ReactNode }[]
  chosen: string
}

/** Two to five short choices in one row: a view, a span of time. */
export function Segments({ name, legend, choices, chosen }: Props) {
  return (
    <fieldset>
      <legend className="visually-hidden">{legend}</legend>
      <div className={css.segments}>
        {choices.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
