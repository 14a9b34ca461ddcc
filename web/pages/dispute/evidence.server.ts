import { attempt, type Problem } from '../../api/answers.ts'
import type { Posted } from '../../api/forms.ts'
import type { Words } from '../../words/words.ts'

const mostFiles = 5

/** Adds what was said, and then each file: announced, sent, looked into, and made part of the dispute. */
export async function addEvidence(form: Posted, id: string, t: Words<'deal'>): Promise<Problem | undefined> {
  const files = form.files('files')
  const text = form.optional('text')
  if (!text && files.length === 0) return fault('text', t('dispute.nothing'))
  if (files.length > mostFiles) return fault('files', t('dispute.too_many'))
  const asked = { params: { path: { id } } }
  if (text) {
    const said = await attempt(
      form.api.POST('/disputes/{id}/evidence/', { ...asked, headers: form.once, body: { text } }),
    )
    if (said.problem) return said.problem
  }
  for (const file of files) {
    const problem = await addFile(form, id, file)
    if (problem) return fault('files', t('dispute.not_sent', { name: file.name, why: problem.detail }))
  }
  return undefined
}

async function addFile(form: Posted, id: string, file: File): Promise<Problem | undefined> {
  const { api } = form
  const body = { purpose: 'evidence', name: file.name, media_type: file.type, bytes: file.size }
  const announced = await attempt(api.POST('/documents/', { body }))
  if (announced.problem) return announced.problem
  const { id: documentId, upload } = announced.done
  const bytes = await file.arrayBuffer()
  const path = { id: documentId }
  // To a bucket of another host as it says; to ourselves by the same way as every call of this page.
  const sent = upload.url.includes(`/documents/${documentId}/bytes/`)
    ? await attempt(
        api.PUT('/documents/{id}/bytes/', {
          params: { path, query: Object.fromEntries(new URL(upload.url).searchParams) as never },
          headers: upload.headers as never,
          body: bytes as never,
          bodySerializer: (given: unknown) => given as ArrayBuffer,
        }),
      )
    : await toBucket(upload, bytes)
  if (sent?.problem) return sent.problem
  const received = await attempt(api.POST('/documents/{id}/received/', { params: { path } }))
  if (received.problem) return received.problem
  const added = await attempt(
    api.POST('/disputes/{id}/evidence/', { params: { path: { id } }, body: { document_id: documentId } }),
  )
  return added.problem
}

async function toBucket(upload: { url: string; headers: Record<string, string> }, body: ArrayBuffer) {
  await fetch(upload.url, { method: 'PUT', headers: upload.headers, body })
  // Whether it has come is asked of the API next, which looks into it.
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
