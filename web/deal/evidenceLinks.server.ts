import { want } from '../api/answers.ts'
import type { Api } from '../api/visit.ts'
import type { Said } from './Evidence.tsx'

/** The links that open the files of a dispute's evidence, by the files' ids; they are good for minutes. */
export async function linksOf(api: Api, evidence: readonly Said[]): Promise<Record<string, string | undefined>> {
  const files = evidence.flatMap(({ file }) => (file ? [file.document_id] : []))
  const opened = await Promise.all(
    files.map(async (id) => [id, (await want(api.GET('/documents/{id}/', { params: { path: { id } } })))?.link?.url]),
  )
  return Object.fromEntries(opened)
}
