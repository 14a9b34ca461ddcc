import { need, want } from '../../../api/answers.ts'
import { formKey } from '../../../api/forms.ts'
import type { Api } from '../../../api/visit.ts'
import { linksOf } from '../../../deal/evidenceLinks.server.ts'

/** Everything about one deal, in small reads that do not wait for one another. */
export async function loadDeal(api: Api, id: string, request: Request) {
  const params = { path: { id } }
  const [deal, whatIf, entries, stripe, log] = await Promise.all([
    need(api.GET('/deals/{id}/', { params }), request),
    want(api.GET('/orders/{id}/what-if/', { params })),
    want(api.GET('/ledger/entries/', { params: { query: { deal: id, limit: 50 } } })),
    want(api.GET('/deals/{id}/stripe-objects/', { params })),
    want(api.GET('/activity/', { params: { query: { object_id: id, limit: 50 } } })),
  ])
  const memberOf = async (person: { id: string } | null) =>
    person ? want(api.GET('/members/{id}/', { params: { path: { id: person.id } } })) : undefined
  const members = [deal.buyer, deal.seller].flatMap((person) => (person ? [person.id] : [])).join(',')
  const [buyer, seller, sent, disputes] = await Promise.all([
    memberOf(deal.buyer),
    memberOf(deal.seller),
    members
      ? want(api.GET('/notifications/sent/', { params: { query: { members, about: id, limit: 50 } } }))
      : undefined,
    Promise.all(deal.disputes.map((one) => want(api.GET('/disputes/{id}/', { params: { path: { id: one.id } } })))),
  ])
  const known = disputes.filter((one) => one !== undefined)
  return {
    deal,
    whatIf,
    buyer,
    seller,
    disputes: known,
    links: await linksOf(
      api,
      known.flatMap(({ evidence }) => evidence),
    ),
    entries: entries?.results ?? [],
    stripe: stripe?.results ?? [],
    sent: sent?.results ?? [],
    log: log?.results ?? [],
    once: formKey(),
  }
}
