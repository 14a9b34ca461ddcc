import { redirect } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextArea, TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

/** A seller's own words about themselves. That they are theirs is the API's question, when they are sent. */
export async function loader({ context, params: path }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/sellers/{id}/', { params: { path } }))
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { id: args.params.id }
  const body = { headline: form.text('headline'), story: form.text('story') }
  const { problem } = await attempt(form.api.PUT('/sellers/{id}/story/', { params: { path }, body }), args.request)
  return problem ? again(problem, form.given) : redirect(`/sellers/${path.id}`)
}

export default function SellerStory({ loaderData: seller, actionData }: Route.ComponentProps) {
  const t = useWords('storefront')
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('story.title')}
        lead={t('story.lead')}
        trail={[{ label: seller.name, to: `/sellers/${seller.id}` }]}
      />
      <PostForm returned={actionData}>
        <TextField
          name="headline"
          label={t('story.headline')}
          hint={t('story.headline_hint')}
          defaultValue={seller.headline}
          maxLength={120}
        />
        <TextArea
          name="story"
          label={t('story.story')}
          hint={t('story.story_hint')}
          defaultValue={seller.story}
          maxLength={3000}
          rows={9}
        />
        <SubmitButton>{t('story.save')}</SubmitButton>
      </PostForm>
    </div>
  )
}
