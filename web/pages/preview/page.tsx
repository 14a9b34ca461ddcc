import { need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import type { SitePage } from '../../api/shapes.ts'
import { goodsFor } from '../../ui/blocks/goods.server.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { SitePageView } from '../../ui/blocks/SitePageView.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

/** A draft, for whoever was given the link. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { origin, searchParams } = new URL(request.url)
  const query = { token: searchParams.get('token') ?? '' }
  // The client's types forget that every item of a list begins with a paragraph.
  const page = (await need(api.GET('/pages/preview/', { params: { query } }))) as SitePage
  return { page, goods: await goodsFor(api, page.body.content), address: origin }
}

export default function Preview({ loaderData: { page, goods, address } }: Route.ComponentProps) {
  const t = useWords('storefront')
  return (
    <>
      <PageHead page={page} address={address} hidden />
      <Notice title={t('pages.preview')}>
        <p>{t('pages.preview_why')}</p>
      </Notice>
      <SitePageView page={page} goods={goods} />
    </>
  )
}
