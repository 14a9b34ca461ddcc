import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react'
import { Form, useSearchParams, useSubmit } from 'react-router'
import { useWords } from '../../words/words.ts'
import type { Problem } from '../../api/answers.ts'
import { SubmitButton } from '../form/Button.tsx'
import { FormState, ProblemSummary, useFieldState } from '../form/PostForm.tsx'
import css from './FilterForm.module.css'
import { useListProblem } from './problem.ts'

/**
 * What a list is narrowed by: in the address, so that it can be kept and sent. What `listed` found wrong with it is said
 * beside the field; a form about something else than the page's list brings its own.
 */
export function FilterForm({ children, problem: theirs }: { children: ReactNode; problem?: Problem | null }) {
  const t = useWords('shell')
  const submit = useSubmit()
  const [search] = useSearchParams()
  const listProblem = useListProblem()
  const problem = theirs === undefined ? listProblem : theirs
  return (
    <Form
      className={css.filters}
      onChange={(event) => {
        if ((event.target as EventTarget & { tagName?: string }).tagName === 'SELECT') void submit(event.currentTarget)
      }}
    >
      {problem && (
        <div className={css.problem}>
          <ProblemSummary problem={problem} />
        </div>
      )}
      <FormState value={problem ? { problem, given: Object.fromEntries(search) } : {}}>{children}</FormState>
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

/** What is wrong in a field, between its name and itself, so that fields side by side keep one line; and what ties them. */
function useFault(name: string) {
  const id = useId()
  const { fault } = useFieldState(name)
  if (!fault) return { ties: { id }, said: null }
  return {
    ties: { id, 'aria-invalid': true, 'aria-describedby': `${id}-fault` },
    said: (
      <p id={`${id}-fault`} className={css.fault}>
        {fault}
      </p>
    ),
  }
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
  const { ties, said } = useFault(name)
  return (
    <div className={css.one}>
      <label htmlFor={ties.id}>{label}</label>
      {said}
      <select ref={field} name={name} defaultValue={value} {...ties}>
        <option value="">{t('list.all')}</option>
        {value !== '' && !options.some((option) => option.value === value) && <option>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
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
  const { ties, said } = useFault(name)
  return (
    <div className={css.one}>
      <label htmlFor={ties.id}>{label}</label>
      {said}
      <input ref={field} name={name} defaultValue={value} {...kind} {...ties} />
    </div>
  )
}
