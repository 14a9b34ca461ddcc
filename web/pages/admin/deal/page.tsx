import { Link, redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, type Posted, readForm, wordsFor } from '../../../api/forms.ts'
import { NextSteps } from '../../../deal/NextSteps.tsx'
import { Held } from '../../../deal/Held.tsx'
import { Standing } from '../../../deal/Standing.tsx'
import { takeStep } from '../../../deal/takeStep.server.ts'
import { Timeline } from '../../../deal/Timeline.tsx'
import { WhatIf } from '../../../deal/WhatIf.tsx'
import { toneOf } from '../../../deal/words.ts'
import type { Returned } from '../../../ui/form/PostForm.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Jump } from '../../../ui/page/Jump.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { Agreed, MoneyMoved, Parcel } from '../../order/OrderFacts.tsx'
import { EntryList } from '../EntryList.tsx'
import { Letters } from '../Letters.tsx'
import { LogTable } from '../LogTable.tsx'
import type { Route } from './+types/page'
import { loadDeal } from './loadDeal.server.ts'
import { Papers } from './Papers.tsx'
import { Parties } from './Parties.tsx'
import { StripeObjects } from './StripeObjects.tsx'
import { Stuck } from './Stuck.tsx'

export const loader = ({ context, request, params: { id } }: Route.LoaderArgs) =>
  loadDeal(apiOf({ context }), id, request)

// What is done about money that Stripe would not move, by the name of the form.
const unsticking: Record<string, (form: Posted, id: string) => ReturnType<typeof attempt>> = {
  settle: ({ api, text }, id) =>
    attempt(api.POST('/refunds/{id}/settle/', { params: { path: { id } }, body: { note: text('note') } })),
  refund: ({ api }, id) => attempt(api.POST('/refunds/{id}/retry/', { params: { path: { id } } })),
  payout: ({ api }, id) => attempt(api.POST('/payouts/{id}/retry/', { params: { path: { id } } })),
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { id: args.params.id }
  const unstick = unsticking[form.text('form')]
  const { problem } = unstick
    ? await unstick(form, form.text('stuck'))
    : await takeStep(
        form.api,
        (await need(form.api.GET('/deals/{id}/', { params: { path } }), args.request)).next,
        form,
        await wordsFor(args, 'deal'),
      )
  return problem ? again(problem, form.given) : redirect(`/admin/deals/${path.id}`)
}

/** Everything about one deal on one page: where it stands, what the operator may do, its people, money, papers and log. */
export default function DealPage({ loaderData, actionData }: Route.ComponentProps) {
  const { deal, whatIf, entries, log, once, sent, stripe, disputes, links, buyer, seller } = loaderData
  const t = useWords('oversight')
  const returned: Returned | undefined = actionData
  const names = new Map([buyer, seller].flatMap((one) => (one ? [[one.id, one.name || one.email] as const] : [])))
  const sections = [
    'stands',
    ...(deal.next.length > 0 ? (['steps'] as const) : []),
    'history',
    ...(whatIf && whatIf.steps.length > 0 ? (['what_if'] as const) : []),
    'books',
    'stripe',
    'people',
    'papers',
    'letters',
    'log',
  ] as const
  return (
    <>
      <PageHeader
        title={t('deal.title', { reference: deal.reference })}
        lead={
          <>
            <Badge tone={toneOf(deal.state)}>{deal.state_label}</Badge> <bdi>{deal.title}</bdi>
          </>
        }
        trail={[{ label: t('deal.deals'), to: '/admin/deals' }]}
      />
      <Jump label={t('jump')} to={sections.map((id) => ({ id, label: t(`deal.${id}`) }))} />
      <div className={columns.stack}>
        <div id="stands" className={columns.stack}>
          <Held complaint={deal.held_by_complaint} />
          <Standing {...deal} own="operator" />
        </div>
        <div className={columns.aside}>
          <div className={columns.stack}>
            <Stuck deal={deal} returned={returned} />
            {deal.next.length > 0 && (
              <Panel title={t('deal.steps')} id="steps">
                <NextSteps steps={deal.next} own="operator" once={once} returned={returned} />
              </Panel>
            )}
            <Panel title={t('deal.history')} id="history">
              <Timeline history={deal.history} deadlines={deal.deadlines} own="operator" />
            </Panel>
            <div id="what_if">
              <WhatIf answer={whatIf} own="operator" />
            </div>
            <Panel
              title={t('deal.books')}
              id="books"
              actions={<Link to={`/admin/ledger?deal=${deal.id}`}>{t('deal.all_entries')}</Link>}
            >
              {entries.length > 0 && <p>{t('deal.books_lead')}</p>}
              <EntryList entries={entries} ofDeal />
            </Panel>
          </div>
          <div className={columns.stack}>
            <Agreed order={deal} entries={entries} />
            <Parties buyer={buyer} seller={seller} />
            <MoneyMoved order={deal} entries={entries} />
            <Papers dealId={deal.id} disputes={disputes} links={links} />
            <Parcel order={deal} />
          </div>
        </div>
        <Panel title={t('deal.stripe')} id="stripe">
          <StripeObjects objects={stripe} />
        </Panel>
        <Panel title={t('deal.letters')} id="letters" actions={<Link to="/admin/mail">{t('letters.all')}</Link>}>
          <Letters sent={sent} names={names} />
        </Panel>
        <Panel title={t('deal.log')} id="log" actions={<Link to="/admin/activity">{t('deal.all_log')}</Link>}>
          <LogTable entries={log} />
        </Panel>
      </div>
    </>
  )
}
