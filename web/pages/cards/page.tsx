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
  const [search] = useSearchParams()
  return (
    <div className={columns.reading}>
      <PageHeader
        title="Saved cards"
        lead="Stripe keeps them, not this marketplace. With one you pay without typing it again."
        trail={[{ label: 'Account', to: '/account' }]}
      />
      {search.get('saved') === '1' && !actionData && <Notice tone="good" title="Your card is saved." />}
      {search.has('removed') && !actionData && <Notice tone="good" title="The card is removed." />}
      {cards.length === 0 && <Empty title="No card saved yet">Save one, or pay by typing it each time.</Empty>}
      {cards.length > 0 && (
        <Table
          caption="Your cards"
          rows={cards}
          keyOf={({ id }) => id}
          columns={[
            { heading: 'Card', cell: (card) => cardName(card) },
            { heading: 'Good until', cell: (card) => `${String(card.exp_month).padStart(2, '0')} / ${card.exp_year}` },
            {
              heading: 'Change',
              cell: (card) => (
                <PostForm name={`remove-${card.id}`} returned={actionData}>
                  <input type="hidden" name="card" value={card.id} />
                  <SubmitButton quiet small>
                    Remove<span className="visually-hidden"> {cardName(card)}</span>
                  </SubmitButton>
                </PostForm>
              ),
            },
          ]}
        />
      )}
      <PostForm name="save" once={once} returned={actionData}>
        <div>
          <SubmitButton>Save a card</SubmitButton>
        </div>
      </PostForm>
    </div>
  )
}
