import { attempt, type Problem, want } from '../../api/answers.ts'
import { keyOf, type Posted } from '../../api/forms.ts'
import type { Api } from '../../api/visit.ts'
import { asCondition } from './conditions.ts'

/** What a product may be filed under, and where it may be. */
export async function choicesFor(api: Api) {
  const [tree, cities] = await Promise.all([want(api.GET('/categories/')), want(api.GET('/cities/'))])
  return { categories: tree?.results ?? [], cities: cities?.results ?? [] }
}

/** The posted fields of a product as the API takes them. */
export function productIn(form: Posted) {
  return {
    title: form.text('title'),
    description: form.text('description'),
    category_id: form.text('category_id'),
    condition: asCondition(form.text('condition')) ?? 'new',
    stock: Number(form.text('stock')),
    city_id: form.optional('city_id') ?? null,
  }
}

/** Sends pictures one after the other, so that they stand in the order they were chosen. Stops at the first refused. */
export async function uploadPictures(
  { api, once }: Pick<Posted, 'api' | 'once'>,
  id: string,
  files: readonly File[],
  alt = '',
): Promise<Problem | undefined> {
  for (const [at, file] of files.entries()) {
    const parts = new FormData()
    if (alt) parts.append('alt', alt)
    parts.append('file', file, file.name)
    const sent = await attempt(
      api.POST('/products/{id}/pictures/', {
        params: { path: { id } },
        headers: keyOf(once, `picture-${at}`),
        // The generated type knows files as text; on the wire it is a form with a file in it.
        body: parts as never,
        bodySerializer: (body: unknown) => body,
      }),
    )
    if (sent.problem) return sent.problem
  }
  return undefined
}
