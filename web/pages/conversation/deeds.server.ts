import type { Posted } from '../../api/forms.ts'

const reasons = ['spam', 'insult', 'fraud', 'outside', 'other'] as const

interface Answered {
  data?: string | undefined
  error?: unknown
  response: Response
}

/** Does what a small form of the page asks for. Answers where it leads, where that is somewhere else. */
export async function take(form: Posted, id: string): Promise<Answered> {
  const { api } = form
  const params = { path: { id } }
  const member = form.text('member')
  switch (form.text('form')) {
    case 'read': {
      const { error, response } = await api.POST('/conversations/{id}/read/', {
        params,
        body: { seq: Number(form.text('seq')) || 0 },
      })
      return { error, response }
    }
    case 'mute':
      return api.POST('/conversations/{id}/mute/', { params, body: { muted: true } })
    case 'unmute':
      return api.POST('/conversations/{id}/mute/', { params, body: { muted: false } })
    case 'block':
      return api.POST('/blocks/', { body: { member_id: member } })
    case 'unblock':
      return api.DELETE('/blocks/{id}/', { params: { path: { id: member } } })
    case 'report': {
      const reason = reasons.find((one) => one === form.text('reason')) ?? 'other'
      const seq = Number(form.text('seq'))
      const body = { reason, words: form.text('words'), ...(seq > 0 && { seq }) }
      const { error, response } = await api.POST('/conversations/{id}/report/', { params, body })
      return { error, response, data: `/messages/${id}?reported=1` }
    }
    case 'put-out':
      return api.DELETE('/conversations/{id}/members/{member_id}/', { params: { path: { id, member_id: member } } })
    default: {
      const { error, response } = await api.POST('/conversations/{id}/leave/', { params })
      return { error, response, data: '/messages' }
    }
  }
}
