import type { ReactNode } from 'react'
import { Form, useLocation, useSubmit } from 'react-router'
import { SubmitButton } from '../form/Button.tsx'
import { useWords } from '../../words/words.ts'
import css from './FilterForm.module.css'

/** What a list is narrowed by: in the address, so that it can be kept and sent. */
export function FilterForm({ children }: { children: ReactNode }) {
  const t = useWords('shell')
  const { search } = useLocation()
  const submit = useSubmit()
  return (
    <Form
      key={search}
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
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
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

/** Words to look for. */
export function FilterWords({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label>
      <span>{label}</span>
      <input name={name} type="search" defaultValue={value} />
    </label>
  )
}
