import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Table } from '../../ui/list/Table.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { cardName } from './cardName.ts'
import { useWords } from '../../words/words.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { results } = await need(apiOf({ context }).GET('/payment-methods/'), request)
  return { cards: results, once: formKey() }
}

/** Leads to Stripe's page for a new card, or removes the one that is named. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const card = form.optional('card')
  if (card === undefined) {
    const started = await attempt(form.api.POST('/payment-methods/', { headers: form.once }), args.request)
    return started.problem ? again(started.problem, form.given) : redirect(started.done.url)
  }
  const { problem } = await attempt(
    form.api.DELETE('/payment-methods/{card}/', { params: { path: { card } } }),
    args.request,
  )
  return problem ? again(problem, form.given) : redirect('/account/cards?removed=1')
}

/** The buyer's saved cards. Stripe keeps them; this page only asks. */
export default function Cards({ loaderData: { cards, once }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const [search] = useSearchParams()
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('cards.title')}
        lead={t('cards.lead')}
        trail={[{ label: t('account.title'), to: '/account' }]}
      />
      {search.get('saved') === '1' && !actionData && <Notice tone="good" title={t('cards.saved')} />}
      {search.has('removed') && !actionData && <Notice tone="good" title={t('cards.removed')} />}
      {cards.length === 0 && <Empty title={t('cards.none')}>{t('cards.none_advice')}</Empty>}
      {cards.length > 0 && (
        <Table
          caption={t('cards.yours')}
          rows={cards}
          keyOf={({ id }) => id}
          columns={[
            { heading: t('cards.card'), cell: (card) => cardName(card, t) },
            {
              heading: t('cards.until'),
              cell: (card) => `${String(card.exp_month).padStart(2, '0')} / ${card.exp_year}`,
            },
            {
              heading: t('cards.change'),
              acts: true,
              cell: (card) => (
                <PostForm name={`remove-${card.id}`} returned={actionData}>
                  <input type="hidden" name="card" value={card.id} />
                  <SubmitButton quiet small aria-label={t('cards.remove_one', { card: cardName(card, t) })}>
                    {t('cards.remove')}
                  </SubmitButton>
                </PostForm>
              ),
            },
          ]}
        />
      )}
      <PostForm name="save" once={once} returned={actionData}>
        <div>
          <SubmitButton>{t('cards.save')}</SubmitButton>
        </div>
      </PostForm>
    </div>
  )
}
