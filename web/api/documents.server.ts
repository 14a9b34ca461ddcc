import { attempt, type Outcome } from './answers.ts'
import type { Api } from './visit.ts'

/** Sends a private file in: announced, sent, looked into. Answers its id, by which it is then made part of something. */
export async function sendDocument(api: Api, purpose: string, file: File): Promise<Outcome<string>> {
  const body = { purpose, name: file.name, media_type: file.type, bytes: file.size }
  const announced = await attempt(api.POST('/documents/', { body }))
  if (announced.problem) return announced
  const { id, upload } = announced.done
  const bytes = await file.arrayBuffer()
  const path = { id }
  // To a bucket of another host as it says; to ourselves by the same way as every call of this page.
  if (upload.url.includes(`/documents/${id}/bytes/`)) {
    const sent = await attempt(
      api.PUT('/documents/{id}/bytes/', {
        params: { path, query: Object.fromEntries(new URL(upload.url).searchParams) as never },
        headers: upload.headers as never,
        body: bytes as never,
        bodySerializer: (given: unknown) => given as ArrayBuffer,
      }),
    )
    if (sent.problem) return sent
  } else {
    // Whether it has come is asked of the API next, which looks into it.
    await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytes })
  }
  const received = await attempt(api.POST('/documents/{id}/received/', { params: { path } }))
  return received.problem ? received : { done: id }
}
