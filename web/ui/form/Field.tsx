import { type ComponentProps, type ReactNode, useId } from 'react'
import { useWords } from '../../words/words.ts'
import css from './Field.module.css'
import { useFieldState } from './PostForm.tsx'

interface Told {
  name: string
  label: string
  hint?: ReactNode
  /** Not called optional although the browser does not insist: it lies behind a choice. */
  mandatory?: boolean
}

/** What stands around any field: its label, a hint, and the fault beside it, all tied to it for a screen reader. */
function Around({
  id,
  label,
  hint,
  fault,
  optional,
  children,
}: {
  id: string
  label: string
  hint?: ReactNode
  fault: string | undefined
  optional: boolean
  children: ReactNode
}) {
  const t = useWords('shell')
  return (
    <div className={css.field}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={css.optional}> {t('form.optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {children}
      {fault && (
        <p id={`${id}-fault`} className={css.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}

function ties(id: string, hint: ReactNode, fault: string | undefined) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return { id, 'aria-invalid': Boolean(fault), ...(described ? { 'aria-describedby': described } : {}) }
}

/** What stands in one piece with a field: a currency before it, a unit behind it. The label must say it too. */
interface Affixes {
  before?: ReactNode
  after?: ReactNode
}

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  mandatory,
  before,
  after,
  defaultValue,
  ...rest
}: Told & Affixes & ComponentProps<'input'>) {
  const id = useId()
  const { fault, given } = useFieldState(name)
  return (
    <Around id={id} label={label} hint={hint} fault={fault} optional={!rest.required && !mandatory}>
      <Joined before={before} after={after}>
        <input
          {...ties(id, hint, fault)}
          name={name}
          className={css.input}
          type="text"
          defaultValue={given ?? defaultValue}
          {...rest}
        />
      </Joined>
    </Around>
  )
}

function Joined({ before, after, children }: Affixes & { children: ReactNode }) {
  if (before === undefined && after === undefined) return children
  return (
    <div className={css.joined}>
      {before !== undefined && (
        <span className={css.affix} aria-hidden>
          {before}
        </span>
      )}
      {children}
      {after !== undefined && (
        <span className={css.affix} aria-hidden>
          {after}
        </span>
      )}
    </div>
  )
}

/** Several lines of text. */
export function TextArea({ name, label, hint, mandatory, defaultValue, ...rest }: Told & ComponentProps<'textarea'>) {
  const id = useId()
  const { fault, given } = useFieldState(name)
  return (
    <Around id={id} label={label} hint={hint} fault={fault} optional={!rest.required && !mandatory}>
      <textarea
        {...ties(id, hint, fault)}
        name={name}
        className={css.input}
        rows={4}
        defaultValue={given ?? defaultValue}
        {...rest}
      />
    </Around>
  )
}

/** One of a list. The children are its options. */
export function SelectField({
  name,
  label,
  hint,
  mandatory,
  defaultValue,
  children,
  ...rest
}: Told & ComponentProps<'select'>) {
  const id = useId()
  const { fault, given } = useFieldState(name)
  return (
    <Around id={id} label={label} hint={hint} fault={fault} optional={!rest.required && !mandatory}>
      <select
        {...ties(id, hint, fault)}
        name={name}
        className={css.input}
        defaultValue={given ?? defaultValue}
        {...rest}
      >
        {children}
      </select>
    </Around>
  )
}

/** A file or several, as the device offers them. */
export function FileField({ name, label, hint, mandatory, ...rest }: Told & ComponentProps<'input'>) {
  const id = useId()
  const { fault } = useFieldState(name)
  return (
    <Around id={id} label={label} hint={hint} fault={fault} optional={!rest.required && !mandatory}>
      <input {...ties(id, hint, fault)} name={name} className={css.file} type="file" {...rest} />
    </Around>
  )
}
