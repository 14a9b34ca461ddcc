import { createContext, type ReactNode, type SubmitEvent, use, useEffect, useRef } from 'react'
import { Form } from 'react-router'
import { isSignedOut, type Problem } from '../../api/answers.ts'
import { useWords } from '../../words/words.ts'
import { useCsrfToken } from '../layout/viewer.ts'
import { Notice } from '../page/Notice.tsx'
import css from './PostForm.module.css'
import { SignInAgain, useNewToken } from './SignInAgain.tsx'

/** What came of the form last time: the problem, and what had been typed. */
export interface Returned {
  problem?: Problem
  given?: Record<string, string> | undefined
  /** The key of the next attempt. */
  once?: string
}

export const FormState = createContext<Returned>({})

interface Props {
  /** Names the form where a page has several, so that a problem appears in the one it belongs to. */
  name?: string
  /** By which fields elsewhere on the page belong to it. */
  id?: string
  returned?: Returned | undefined
  /** Makes a second sending harmless: made by the loader with formKey(). */
  once?: string
  action?: string
  /** For forms with files. */
  files?: boolean
  className?: string | undefined
  /** What a script does instead, where it can: it prevents the sending. */
  onSubmit?: ((event: SubmitEvent<HTMLFormElement>) => void) | undefined
  children: ReactNode
}

/** A form that changes something. It works without script, proves itself ours, and says beside the field what is wrong. */
export function PostForm({ name, id, returned, once, action, files, className, onSubmit, children }: Props) {
  const csrf = useCsrfToken()
  const mine = returned && (name === undefined || returned.given?.['form'] === name) ? returned : {}
  const signedOut = mine.problem && isSignedOut(mine.problem)
  const token = useNewToken(signedOut ? mine.problem : undefined)
  return (
    <Form
      method="post"
      {...(id ? { id } : {})}
      {...(action ? { action } : {})}
      {...(files ? { encType: 'multipart/form-data' } : {})}
      className={className ?? css.form}
      noValidate={Boolean(mine.problem)}
      onSubmit={onSubmit}
    >
      <input type="hidden" name="csrf_token" value={token ?? csrf} />
      {once && <input type="hidden" name="idempotency_key" value={mine.once ?? once} />}
      {name && <input type="hidden" name="form" value={name} />}
      {mine.problem && (
        <ProblemSummary problem={mine.problem}>{signedOut && <SignInAgain token={token} />}</ProblemSummary>
      )}
      <FormState value={mine}>{children}</FormState>
    </Form>
  )
}

/** What is wrong, or what is said instead of it, above the form; the reader's place goes there, so that it is heard and not only seen. */
export function ProblemSummary({ problem, children }: { problem: Problem; children?: ReactNode }) {
  const t = useWords('shell')
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new problem takes the focus again
  useEffect(() => place.current?.focus(), [problem])
  const faults = problem.errors ?? []
  return (
    <div ref={place} tabIndex={-1}>
      {children || (
        // A form that was too old is drawn afresh by the time this is read.
        <Notice tone="bad" title={problem.code === 'csrf' ? t('form.stale') : problem.detail}>
          {faults.length > 1 && (
            <ul>
              {faults.map((fault) => (
                <li key={fault.path + fault.message}>{fault.message}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  )
}

/** The fault in one field and what had been typed there. */
export function useFieldState(name: string): { fault: string | undefined; given: string | undefined } {
  const { problem, given } = use(FormState)
  const fault = problem?.errors?.find(({ path }) => path === name || path.startsWith(`${name}.`))
  return { fault: fault?.message, given: given?.[name] }
}
