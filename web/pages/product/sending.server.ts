import { want } from '../../api/answers.ts'
import type { Api } from '../../api/visit.ts'
import type { SendingFacts } from './Sending.tsx'

/** What sending a product costs: to the province in the address bar, or where its reader has things sent. */
export async function findSending(
  api: Api,
  request: Request,
  { listing, auction }: { listing: string | undefined; auction: string | undefined },
): Promise<SendingFacts | null> {
  const province = new URL(request.url).searchParams.get('to') ?? undefined
  const quoteTo = (query: { province?: string }) =>
    listing
      ? want(api.GET('/listings/{id}/shipping/', { params: { path: { id: listing }, query } }))
      : auction
        ? want(api.GET('/auctions/{id}/shipping/', { params: { path: { id: auction }, query } }))
        : undefined
  const [asked, provinces] = await Promise.all([quoteTo(province ? { province } : {}), want(api.GET('/provinces/'))])
  // A province that there is not: as if none had been named.
  const quote = asked ?? (province ? await quoteTo({}) : undefined)
  return quote ? { quote, provinces: provinces?.results ?? [] } : null
}
