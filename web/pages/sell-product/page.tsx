import { data, redirect, useSearchParams } from 'react-router'
import { again, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import { readerContext } from '../../api/visit.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { ProductFields } from '../../ui/product/ProductFields.tsx'
import { choicesFor } from '../../ui/product/product.server.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import { change } from './change.server.ts'
import { Pictures } from './Pictures.tsx'
import { Price } from './Price.tsx'
import { SellByAuction } from './SellByAuction.tsx'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [user, product, choices] = await Promise.all([
    need(api.GET('/me/'), request),
    need(api.GET('/products/{id}/', { params: { path } })),
    choicesFor(api),
  ])
  if (product.seller.id !== user.id) throw data(null, { status: 404 })
  return { product, ...choices }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { id } = args.params
  const { zone } = await args.context.get(readerContext)()
  const problem = await change(form, id, zone)
  if (problem) return again(problem, form.given)
  const to: Record<string, string> = { remove: '/sell', auction: `/products/${id}` }
  return redirect(to[form.text('form')] ?? `/sell/${id}?kept=1`)
}

export default function EditProduct({ loaderData: { product, categories, cities }, actionData }: Route.ComponentProps) {
  const t = useWords('sell')
  const [search] = useSearchParams()
  const returned: Returned | undefined = actionData
  const auctions = useRoot()?.marketplace?.modules.includes('auctions')
  const picture = search.get('picture')
  return (
    <div className={columns.reading}>
      <PageHeader
        title={product.title}
        trail={[{ label: t('desk.title'), to: '/sell' }]}
        actions={
          <LinkButton to={`/products/${product.id}`} quiet small>
            {t('edit.as_buyers')}
          </LinkButton>
        }
      />
      {search.has('kept') && !returned && <Notice tone="good" title={t('edit.kept')} />}
      {search.has('made') && <Notice tone="good" title={t('edit.made')} />}
      {search.has('price') && <Notice tone="bad" title={t('edit.price_refused')} />}
      {picture && <Notice tone="bad" title={t('edit.picture_refused', { why: picture })} />}
      {product.sold_by !== 'auction' && <Price product={product} returned={returned} />}
      {auctions && product.sold_by !== 'fixed_price' && <SellByAuction product={product} returned={returned} />}
      <Pictures product={product} returned={returned} />
      <Panel title={t('edit.what')}>
        <PostForm name="product" returned={returned}>
          <ProductFields categories={categories} cities={cities} product={product} />
          <div>
            <SubmitButton name="press" value="product">
              {t('edit.keep')}
            </SubmitButton>
          </div>
        </PostForm>
      </Panel>
      <Panel title={t('edit.take_down')}>
        <PostForm name="remove" returned={returned}>
          <p>{t('edit.take_down_more')}</p>
          <div>
            <SubmitButton grave name="press" value="remove">
              {t('edit.remove')}
            </SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
