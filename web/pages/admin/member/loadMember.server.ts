import { need, want } from '../../../api/answers.ts'
import { formKey } from '../../../api/forms.ts'
import type { Api } from '../../../api/visit.ts'

/** Everything about one member, in small reads that do not wait for one another. What fails leaves its section out. */
export async function loadMember(api: Api, id: string, request: Request) {
  const params = { path: { id } }
  const logged = (query: object) => want(api.GET('/activity/', { params: { query } }))
  const [member, { roles }, sessions, dealings, deals, wallet, debt] = await Promise.all([
    need(api.GET('/members/{id}/', { params }), request),
    need(api.GET('/permissions/'), request),
    want(api.GET('/members/{id}/sessions/', { params })),
    want(api.GET('/members/{id}/dealings/', { params })),
    want(api.GET('/deals/', { params: { query: { member: id, limit: 10 } } })),
    want(api.GET('/wallets/{id}/', { params })),
    want(api.GET('/debts/{id}/', { params })),
  ])
  const sells = member.roles.includes('seller')
  const [stripe, products, feedback, sent, data, did, done, suspended] = await Promise.all([
    sells ? want(api.GET('/members/{id}/stripe-account/', { params })) : undefined,
    sells ? want(api.GET('/products/', { params: { query: { seller: id, limit: 10 } } })) : undefined,
    want(api.GET('/members/{id}/feedback/', { params })),
    want(api.GET('/notifications/sent/', { params: { query: { members: id, limit: 20 } } })),
    want(api.GET('/members/{id}/erasure/', { params })),
    logged({ actor: id, limit: 20 }),
    logged({ object_kind: 'member', object_id: id, limit: 20 }),
    member.standing === 'suspended'
      ? logged({ object_kind: 'member', object_id: id, action: 'member.suspended', limit: 1 })
      : undefined,
  ])
  return {
    member,
    roles,
    sessions: sessions?.results ?? [],
    dealings: dealings?.results ?? [],
    deals: deals?.results ?? [],
    balances: wallet?.balances ?? [],
    debts: (debt?.debts ?? []).filter(({ amount }) => Number(amount) > 0),
    stripe,
    products: products?.results,
    feedback,
    sent: sent?.results ?? [],
    data,
    did: did?.results ?? [],
    done: done?.results ?? [],
    why: suspended?.results[0]?.changes.find(({ field }) => field === 'reason')?.after,
    once: formKey(),
  }
}

export type MemberFacts = Awaited<ReturnType<typeof loadMember>>
