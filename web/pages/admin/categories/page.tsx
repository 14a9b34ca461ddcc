import { redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../../api/forms.ts'
import type { Category } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import css from './categories.module.css'

export const loader = ({ context, request }: Route.LoaderArgs) => need(apiOf({ context }).GET('/categories/'), request)

function categoryIn(form: Posted) {
  const slug = form.optional('slug')
  return {
    name: form.text('name'),
    parent_id: form.optional('parent_id') ?? null,
    position: Number(form.text('position') || 0),
    ...(slug ? { slug } : {}),
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { id: form.text('id') }
  const asked =
    form.text('press') === 'remove'
      ? attempt(form.api.DELETE('/categories/{id}/', { params: { path } }), args.request)
      : path.id
        ? attempt(form.api.PUT('/categories/{id}/', { params: { path }, body: categoryIn(form) }), args.request)
        : attempt(form.api.POST('/categories/', { body: categoryIn(form) }), args.request)
  const { problem } = await asked
  return problem ? again(problem, form.given) : redirect('/admin/categories')
}

export default function Categories({ loaderData: { results: tree }, actionData }: Route.ComponentProps) {
  const returned: Returned | undefined = actionData
  return (
    <div className={columns.aside}>
      <div>
        <PageHeader title="Categories" lead="The tree in which products are found." />
        <Branch categories={tree} tree={tree} returned={returned} />
      </div>
      <Panel title="A new one">
        <CategoryForm name="new" tree={tree} returned={returned} />
      </Panel>
    </div>
  )
}

interface Shared {
  tree: readonly Category[]
  returned: Returned | undefined
}

function Branch({ categories, tree, returned }: { categories: readonly Category[] } & Shared) {
  return (
    <ul role="list" className={css.branch}>
      {categories.map((category) => (
        <li key={category.id}>
          <details open={returned?.given?.['form'] === category.id}>
            <summary>
              {category.name} <small>{category.product_count} products</small>
            </summary>
            <CategoryForm name={category.id} category={category} tree={tree} returned={returned} />
          </details>
          {category.children.length > 0 && <Branch categories={category.children} tree={tree} returned={returned} />}
        </li>
      ))}
    </ul>
  )
}

function CategoryForm({ name, category, tree, returned }: { name: string; category?: Category } & Shared) {
  return (
    <PostForm name={name} returned={returned}>
      {category && <input type="hidden" name="id" value={category.id} />}
      <TextField name="name" label="Name" defaultValue={category?.name} maxLength={60} required />
      <SelectField name="parent_id" label="Below" defaultValue={category?.parent_id ?? ''}>
        <option value="">Nothing: it is at the top</option>
        {flat(tree).map(({ id, title }) => (
          <option key={id} value={id} disabled={id === category?.id}>
            {title}
          </option>
        ))}
      </SelectField>
      <div className={columns.pair}>
        <TextField name="slug" label="In addresses" defaultValue={category?.slug} maxLength={60} />
        <TextField
          name="position"
          label="Place in the row"
          type="number"
          min={0}
          defaultValue={category?.position ?? 0}
        />
      </div>
      <div className={columns.row}>
        <SubmitButton small name="press" value="keep">
          Keep
        </SubmitButton>
        {category && (
          <SubmitButton small grave name="press" value="remove" formNoValidate>
            Remove
          </SubmitButton>
        )}
      </div>
    </PostForm>
  )
}

function flat(categories: readonly Category[], above = ''): { id: string; title: string }[] {
  return categories.flatMap(({ id, name, children }) => [
    { id, title: above + name },
    ...flat(children, `${above + name} / `),
  ])
}
