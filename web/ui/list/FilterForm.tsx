import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { Form, useSubmit } from 'react-router'
import { useWords } from '../../words/words.ts'
import { SubmitButton } from '../form/Button.tsx'
import css from './FilterForm.module.css'

/** What a list is narrowed by: in the address, so that it can be kept and sent. */
export function FilterForm({ children }: { children: ReactNode }) {
  const t = useWords('shell')
  const submit = useSubmit()
  return (
    <Form
      className={css.filters}
      onChange={(event) => {
        if ((event.target as EventTarget & { tagName?: string }).tagName === 'SELECT') void submit(event.currentTarget)
      }}
    >
      {children}
      <SubmitButton quiet small>
        {t('list.show')}
      </SubmitButton>
    </Form>
  )
}

/**
 * A field that follows the address when it changes by something else, a link or the way back. The field itself stays, and
 * with it the reader's place; and what is just being typed in it is the reader's.
 */
function useAddressed<Element extends HTMLInputElement | HTMLSelectElement>(value: string) {
  const field = useRef<Element>(null)
  useEffect(() => {
    const here = field.current
    if (here && !(here.tagName === 'INPUT' && here.ownerDocument.activeElement === here)) here.value = value
  }, [value])
  return field
}

interface Option {
  value: string
  label: string
}

/** One of a list, or all of them. */
export function Filter({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: readonly Option[]
}) {
  const t = useWords('shell')
  const field = useAddressed<HTMLSelectElement>(value)
  return (
    <label>
      <span>{label}</span>
      <select ref={field} name={name} defaultValue={value}>
        <option value="">{t('list.all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

interface Written {
  name: string
  label: string
  value: string
}

/** Words to look for. */
export function FilterWords(words: Written) {
  return <FilterInput {...words} type="search" />
}

/** One thing written: a day, an amount. */
export function FilterInput({
  name,
  label,
  value,
  ...kind
}: Written & Pick<ComponentProps<'input'>, 'type' | 'inputMode'>) {
  const field = useAddressed<HTMLInputElement>(value)
  return (
    <label>
      <span>{label}</span>
      <input ref={field} name={name} defaultValue={value} {...kind} />
    </label>
  )
}
