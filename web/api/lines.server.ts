import { type Answer, attempt, type Problem } from './answers.ts'
import { ofFile, sendDocument } from './documents.server.ts'
import { keyOf, type Posted } from './forms.ts'

const mostFiles = 5

/** How one kind of case takes what is said of it, and how it says what it did not take. */
export interface Lines {
  say(text: string): Promise<Answer<unknown>>
  add(documentId: string, headers: Posted['once']): Promise<Answer<unknown>>
  nothing: string
  tooMany: string
  notSent(file: { name: string; why: string }): string
}

/**
 * Adds each of the `files`, and then what was written in `text`. All files are sent in and looked into before one becomes
 * part of the case, so that a bad one leaves nothing half said; what had been added when something else was refused is not
 * added again when the form is sent once more.
 */
export async function addLines(form: Posted, lines: Lines): Promise<Problem | undefined> {
  const files = form.files('files')
  const text = form.optional('text')
  if (!text && files.length === 0) return fault('text', lines.nothing)
  if (files.length > mostFiles) return fault('files', lines.tooMany)
  const refused = ({ name }: File, why: Problem) => ofFile(why, lines.notSent({ name, why: why.detail }))
  const sent: { file: File; id: string }[] = []
  for (const [at, file] of files.entries()) {
    const { problem, done: id } = await sendDocument(form, 'evidence', file, at)
    if (problem) return refused(file, problem)
    sent.push({ file, id })
  }
  for (const [at, { file, id }] of sent.entries()) {
    const { problem } = await attempt(lines.add(id, keyOf(form.once, at)))
    if (problem) return { ...refused(file, problem), begun: at > 0 }
  }
  const said = text ? await attempt(lines.say(text)) : undefined
  return said?.problem && { ...said.problem, begun: sent.length > 0 }
}

const fault = (path: string, message: string): Problem => ({
  type: 'about:blank',
  title: message,
  status: 422,
  detail: message,
  code: 'evidence_refused',
  errors: [{ path, message }],
})
