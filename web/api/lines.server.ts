import { type Answer, attempt, type Problem } from './answers.ts'
import { sendDocument } from './documents.server.ts'
import type { Posted } from './forms.ts'

const mostFiles = 5

/** How one kind of case takes what is said of it, and how it says what it did not take. */
export interface Lines {
  say(text: string): Promise<Answer<unknown>>
  add(documentId: string): Promise<Answer<unknown>>
  nothing: string
  tooMany: string
  notSent(file: { name: string; why: string }): string
}

/** Adds what was written in `text`, and then each of the `files`: announced, sent, looked into, and made part of the case. */
export async function addLines(form: Posted, lines: Lines): Promise<Problem | undefined> {
  const files = form.files('files')
  const text = form.optional('text')
  if (!text && files.length === 0) return fault('text', lines.nothing)
  if (files.length > mostFiles) return fault('files', lines.tooMany)
  if (text) {
    const said = await attempt(lines.say(text))
    if (said.problem) return said.problem
  }
  for (const file of files) {
    const sent = await sendDocument(form.api, 'evidence', file)
    const { problem } = sent.problem ? sent : await attempt(lines.add(sent.done))
    if (problem) return fault('files', lines.notSent({ name: file.name, why: problem.detail }))
  }
  return undefined
}

const fault = (path: string, message: string): Problem => ({
  type: 'about:blank',
  title: message,
  status: 422,
  detail: message,
  code: 'evidence_refused',
  errors: [{ path, message }],
})
