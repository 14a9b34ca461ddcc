import { attempt, type Outcome } from '../../../api/answers.ts'
import type { Posted } from '../../../api/forms.ts'

interface Asked {
  form: Posted
  id: string
  request: Request
}

/** What one button of the page asks for. Answers the page as it is then; nothing where it is gone. */
export async function takePress({ form, id, request }: Asked): Promise<Outcome<{ revision: number } | undefined>> {
  const params = { path: { id } }
  const { api } = form
  const seen = Number(form.text('base_revision'))
  switch (form.text('press')) {
    case 'save':
      return save({ form, id, request })
    case 'save_publish': {
      const saved = await save({ form, id, request })
      if (saved.problem) return saved
      const { revision } = saved.done
      const shown = await attempt(api.POST('/pages/{id}/publish/', { params, body: { revision } }), request)
      return shown.problem ? shown : saved
    }
    case 'publish':
      return attempt(api.POST('/pages/{id}/publish/', { params, body: { revision: seen } }), request)
    case 'schedule': {
      const body = {
        revision: seen,
        publish_at: form.text('publish_at'),
        withdraw_at: form.optional('withdraw_at') ?? null,
      }
      return attempt(api.POST('/pages/{id}/schedule/', { params, body }), request)
    }
    case 'unschedule':
      return attempt(api.POST('/pages/{id}/unschedule/', { params }), request)
    case 'withdraw':
      return attempt(api.POST('/pages/{id}/withdraw/', { params }), request)
    case 'move': {
      const body = { path: form.text('path').replaceAll(/^\/+|\/+$/g, '') }
      return attempt(api.POST('/pages/{id}/move/', { params, body }), request)
    }
    default:
      return attempt(api.DELETE('/pages/{id}/', { params }), request)
  }
}

function save({ form, id, request }: Asked): Promise<Outcome<{ revision: number }>> {
  const body = {
    base_revision: Number(form.text('base_revision')),
    title: form.text('title'),
    lead: form.text('lead'),
    seo: {
      title: form.text('seo_title'),
      description: form.text('seo_description'),
      picture_id: form.optional('seo_picture') ?? null,
      noindex: form.text('noindex') === 'true',
      canonical: form.text('canonical'),
    },
    ...textOf(form),
  }
  // The editor's document is of the blocks the API knows; it looks into it all the same.
  return attempt(form.api.PUT('/pages/{id}/', { params: { path: { id } }, body: body as never }), request)
}

/** The editor's document, or the text from a browser without script. */
function textOf(form: Posted): { body: unknown } | { markup: string } {
  const sent = form.optional('body')
  if (sent === undefined) return { markup: form.text('markup') }
  try {
    return { body: JSON.parse(sent) as unknown }
  } catch {
    return { body: null }
  }
}
