import { data, redirect, useSearchParams } from 'react-router'
import { again, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
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
  const problem = await change(form, id)
  if (problem) return again(problem, form.given)
  return redirect(form.text('form') === 'remove' ? '/sell' : `/sell/${id}?kept=1`)
}

export default function EditProduct({ loaderData: { product, categories, cities }, actionData }: Route.ComponentProps) {
  const t = useWords('sell')
  const [search] = useSearchParams()
  const returned: Returned | undefined = actionData
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
      <Price product={product} returned={returned} />
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
