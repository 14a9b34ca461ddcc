import { attempt, type Outcome, type Problem } from './answers.ts'
import { keyOf, type Posted } from './forms.ts'

/**
 * Sends a private file of a form in: announced, sent, looked into. Answers its id, by which it is then made part of
 * something. `at` is its place among the form's files: sent again under the same key, it is the same document.
 */
export async function sendDocument(
  { api, once }: Pick<Posted, 'api' | 'once'>,
  purpose: string,
  file: File,
  at: number,
): Promise<Outcome<string>> {
  const body = { purpose, name: file.name, media_type: file.type, bytes: file.size }
  const announced = await attempt(api.POST('/documents/', { headers: keyOf(once, `file-${at}`), body }))
  if (announced.problem) return announced
  const { id, upload } = announced.done
  const bytes = await file.arrayBuffer()
  const path = { id }
  // To a bucket of another host as it says; to ourselves by the same way as every call of this page.
  let sent: Outcome<unknown> = { done: null }
  if (upload.url.includes(`/documents/${id}/bytes/`)) {
    sent = await attempt(
      api.PUT('/documents/{id}/bytes/', {
        params: { path, query: Object.fromEntries(new URL(upload.url).searchParams) as never },
        headers: upload.headers as never,
        body: bytes as never,
        bodySerializer: (given: unknown) => given as ArrayBuffer,
      }),
    )
  } else {
    // Whether it has come is asked of the API next, which looks into it.
    await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytes })
  }
  const received = await attempt(api.POST('/documents/{id}/received/', { params: { path } }))
  // What had come the first time takes no bytes again, and is there all the same.
  return received.problem ? { problem: sent.problem ?? received.problem } : { done: id }
}

/** What is wrong with a file, said at the field of files; what is not the file's fault stays the problem it is. */
export function ofFile(why: Problem, message: string): Problem {
  const { status } = why
  if (status === 401 || status === 403 || status === 409 || status === 429 || status >= 500) return why
  return { ...why, title: message, detail: message, errors: [{ path: 'files', message }] }
}
