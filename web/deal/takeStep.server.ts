import type { Outcome, Problem } from '../api/answers.ts'
import type { Posted } from '../api/forms.ts'
import type { NextStep } from '../api/shapes.ts'
import type { Words } from '../words/words.ts'
import type { Api } from '../api/visit.ts'

type AnyPost = (
  path: string,
  options: { body?: unknown; headers: Record<string, string> },
) => Promise<{
  error?: unknown
  response: Response
}>

/**
 * Takes the step that a form names. `open` are the steps the API offers at this moment: only an address of theirs is
 * called, never one that came with the form.
 */
export async function takeStep(
  api: Api,
  open: readonly NextStep[],
  form: Posted,
  t: Words<'deal'>,
): Promise<Outcome<null>> {
  const step = open.find(({ name }) => name === form.text('step'))
  if (!step) return { problem: gone(t) }
  const body = Object.fromEntries(
    step.input.flatMap(({ name, required }) => (required || form.text(name) ? [[name, form.text(name)]] : [])),
  )
  // The steps of every process have addresses of their own; which one it is, is known only now.
  const post = api.POST as unknown as AnyPost
  const { error, response } = await post(step.href.replace(/^\/api\/v1/, ''), {
    headers: form.once,
    ...(step.input.length > 0 ? { body } : {}),
  })
  return response.ok ? { done: null } : { problem: error as Problem }
}

const gone = (t: Words<'deal'>): Problem => ({
  type: 'about:blank',
  title: t('gone.title'),
  status: 409,
  detail: t('gone.detail'),
  code: 'step_gone',
})
