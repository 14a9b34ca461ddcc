import { redirect } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, formKey, keyOf, readForm } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { FileField, TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { ProductFields } from '../../ui/product/ProductFields.tsx'
import { choicesFor, productIn, uploadPictures } from '../../ui/product/product.server.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  await need(api.GET('/me/'), request)
  return { ...(await choicesFor(api)), once: formKey() }
}

/**
 * Three calls: the product, its pictures, its price. Where a later one is refused the product is there already, and its
 * own page says what is left to do.
 */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const made = await attempt(form.api.POST('/products/', { headers: form.once, body: productIn(form) }), args.request)
  if (made.problem) return again(made.problem, form.given)
  const { id } = made.done
  const picture = await uploadPictures(form, id, form.files('pictures'))
  const price = form.optional('price')
  const listed = price
    ? await attempt(
        form.api.POST('/listings/', { headers: keyOf(form.once, 'listing'), body: { product_id: id, price } }),
      )
    : undefined
  if (picture || listed?.problem) {
    const left = new URLSearchParams({
      ...(picture && { picture: picture.detail }),
      ...(listed?.problem && { price: '1' }),
    })
    return redirect(`/sell/${id}?${left}`)
  }
  return redirect(price ? `/products/${id}` : `/sell/${id}?made=1`)
}

export default function NewProduct({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('sell')
  const currency = useRoot()?.marketplace?.currency ?? ''
  return (
    <div className={columns.reading}>
      <PageHeader title={t('new.title')} trail={[{ label: t('desk.title'), to: '/sell' }]} />
      <PostForm files once={loaderData.once} returned={actionData}>
        <ProductFields {...loaderData} />
        <FileField name="pictures" label={t('new.pictures')} hint={t('new.pictures_hint')} accept="image/*" multiple />
        <TextField name="price" label={t('new.price', { currency })} hint={t('new.price_hint')} inputMode="decimal" />
        <div>
          <SubmitButton>{t('new.put_up')}</SubmitButton>
        </div>
      </PostForm>
    </div>
  )
}
