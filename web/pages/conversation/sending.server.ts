import { attempt, type Outcome, type Problem } from '../../api/answers.ts'
import type { Posted } from '../../api/forms.ts'
import { ofFile, sendDocument } from '../../api/documents.server.ts'
import type { Message } from '../../api/shapes.ts'
import type { Words } from '../../words/words.ts'

const mostFiles = 5

/** Says what a form has: first its files are sent, then what they go along with. */
export async function say(form: Posted, id: string, t: Words<'messages'>, request: Request): Promise<Outcome<Message>> {
  const files = await filesOf(form, t)
  if (files.problem) return files
  const body = { body: form.text('body'), file_ids: files.done, ...refOf(form) }
  return attempt(form.api.POST('/conversations/{id}/messages/', { params: { path: { id } }, body }), request)
}

/** The same for the first message of a conversation. */
export async function begin(form: Posted, t: Words<'messages'>, request: Request): Promise<Outcome<{ id: string }>> {
  const files = await filesOf(form, t)
  if (files.problem) return files
  const said = { body: form.text('body'), file_ids: files.done, ...refOf(form) }
  const subject = form.text('subject')
  const about = form.text('about')
  const whom =
    about === 'deal'
      ? ({ about, order_id: subject } as const)
      : about === 'members'
        ? ({ about, member_id: subject } as const)
        : ({ about: 'product', product_id: subject } as const)
  return attempt(form.api.POST('/conversations/', { body: { ...whom, ...said } }), request)
}

/** The key of the form names the message: pressed twice, it is said once. */
function refOf({ once }: Posted): { ref?: string } {
  const key = once['idempotency-key']
  return key ? { ref: key } : {}
}

async function filesOf(form: Posted, t: Words<'messages'>): Promise<Outcome<string[]>> {
  const files = form.files('files')
  if (files.length > mostFiles) return { problem: fault(t('composer.too_many', { count: mostFiles })) }
  const sent: string[] = []
  for (const [at, file] of files.entries()) {
    const one = await sendDocument(form, 'message', file, at)
    if (one.problem) {
      return { problem: ofFile(one.problem, t('composer.not_sent', { name: file.name, why: one.problem.detail })) }
    }
    sent.push(one.done)
  }
  return { done: sent }
}

const fault = (message: string): Problem => ({
  type: 'about:blank',
  title: message,
  status: 422,
  detail: message,
  code: 'file_refused',
  errors: [{ path: 'files', message }],
})
