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
  const [search] = useSearchParams()
  const returned: Returned | undefined = actionData
  const picture = search.get('picture')
  return (
    <div className={columns.reading}>
      <PageHeader
        title={product.title}
        trail={[{ label: 'My products', to: '/sell' }]}
        actions={
          <LinkButton to={`/products/${product.id}`} quiet small>
            See it as buyers do
          </LinkButton>
        }
      />
      {search.has('kept') && !returned && <Notice tone="good" title="Kept." />}
      {search.has('made') && <Notice tone="good" title="It is here. Give it a price, and it is for sale." />}
      {search.has('price') && <Notice tone="bad" title="It is here, but the price was not accepted. Set it below." />}
      {picture && <Notice tone="bad" title={`It is here, but a picture was not accepted: ${picture}`} />}
      <Price product={product} returned={returned} />
      <Pictures product={product} returned={returned} />
      <Panel title="What it is">
        <PostForm name="product" returned={returned}>
          <ProductFields categories={categories} cities={cities} product={product} />
          <div>
            <SubmitButton name="press" value="product">
              Keep
            </SubmitButton>
          </div>
        </PostForm>
      </Panel>
      <Panel title="Take it down">
        <PostForm name="remove" returned={returned}>
          <p>Orders that were made keep what they need. Nobody can find it any more.</p>
          <div>
            <SubmitButton grave name="press" value="remove">
              Remove the product
            </SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
