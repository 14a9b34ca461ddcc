import { data, redirect } from 'react-router'
import { apiOf, safePath } from '../../api/forms.ts'
import { findPage, wishedLanguage } from '../../ui/blocks/find.server.ts'
import { goodsFor } from '../../ui/blocks/goods.server.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { SitePageView } from '../../ui/blocks/SitePageView.tsx'
import { watchedAmong } from '../../ui/product/watched.server.ts'
import type { Route } from './+types/page'

// The API keeps no longer path; whoever asks for one is told at once.
const longest = 200

/** What no page of the program answers: a page of the operator's, where one has gone, or nothing. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const path = (params['*'] ?? '').replaceAll(/^\/+|\/+$/g, '')
  if (path === '' || path.length > longest) throw data(null, { status: 404 })
  const api = apiOf({ context })
  const found = await findPage(api, path, await wishedLanguage(request, context))
  // Kept before places were encoded it may hold letters that no header can.
  if (found.redirect) throw redirect(safePath(found.redirect), 301)
  if (!found.page) throw data(null, { status: 404 })
  const goods = await goodsFor(api, found.page.body.content)
  const watched = await watchedAmong(api, request, ...Object.values(goods.products))
  return { page: found.page, goods, watched, address: new URL(request.url).origin }
}

export default function Page({ loaderData: { page, goods, address } }: Route.ComponentProps) {
  return (
    <>
      <PageHead page={page} address={address} />
      <SitePageView page={page} goods={goods} />
    </>
  )
}
