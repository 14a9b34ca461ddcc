import { want } from '../api/answers.ts'
import type { Api } from '../api/visit.ts'

/** The links that open the files of what was said in a case, by the files' ids; they are good for minutes. */
export async function linksOf(
  api: Api,
  evidence: readonly { file: { document_id: string } | null }[],
): Promise<Record<string, string | undefined>> {
  const files = evidence.flatMap(({ file }) => (file ? [file.document_id] : []))
  const opened = await Promise.all(
    files.map(async (id) => [id, (await want(api.GET('/documents/{id}/', { params: { path: { id } } })))?.link?.url]),
  )
  return Object.fromEntries(opened)
}
