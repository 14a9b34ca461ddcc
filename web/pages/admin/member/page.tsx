import { redirect } from 'react-router'
import { again } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { FeedbackList } from '../../../ui/feedback/FeedbackList.tsx'
import { LinkButton } from '../../../ui/form/Button.tsx'
import type { Returned } from '../../../ui/form/PostForm.tsx'
import { useRoot } from '../../../ui/layout/viewer.ts'
import { Jump } from '../../../ui/page/Jump.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { mayBeActedAs } from '../acting/mayBeActedAs.ts'
import { Letters } from '../Letters.tsx'
import { LogTable } from '../LogTable.tsx'
import type { Route } from './+types/page'
import { Deals } from './Deals.tsx'
import { doings } from './doings.server.ts'
import { loadMember } from './loadMember.server.ts'
import { MemberMoney } from './MemberMoney.tsx'
import { PersonalData } from './PersonalData.tsx'
import { AtStripe, Products } from './Selling.tsx'
import { Sessions } from './Sessions.tsx'
import { Roles, Standing } from './Standing.tsx'

export const loader = ({ context, request, params: { id } }: Route.LoaderArgs) =>
  loadMember(apiOf({ context }), id, request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { id } = args.params
  const outcome = await doings[form.text('form')]?.(form, id)
  return outcome?.problem ? again(outcome.problem, form.given) : redirect(`/admin/members/${id}`)
}

/** Everything about one member on one page: who they are, how they deal, their money, letters, data, and the log. */
export default function MemberPage({ loaderData: facts, actionData }: Route.ComponentProps) {
  const { member, stripe, products, feedback, sent, did, done, data } = facts
  const t = useWords('oversight')
  const returned: Returned | undefined = actionData ?? undefined
  const own = useRoot()?.session?.user?.id === member.id
  const sections = [
    'deals',
    ...(products ? (['products'] as const) : []),
    'sessions',
    ...(feedback ? (['feedback'] as const) : []),
    'letters',
    'standing',
    ...(member.can.assign_roles ? (['roles'] as const) : []),
    'money',
    ...(stripe ? (['stripe'] as const) : []),
    ...(data ? (['data'] as const) : []),
    'log',
  ] as const
  return (
    <>
      <PageHeader
        title={member.name || member.email}
        drawn={<bdi>{member.name || member.email}</bdi>}
        trail={[{ label: t('member.members'), to: '/admin/members' }]}
        actions={
          mayBeActedAs(member) && (
            <LinkButton to={`/admin/members/${member.id}/acting`} quiet>
              {t('member.act')}
            </LinkButton>
          )
        }
      />
      <Jump label={t('jump')} to={sections.map((id) => ({ id, label: t(`member.${id}`) }))} />
      <div className={columns.stack}>
        <div className={columns.aside}>
          <div className={columns.stack}>
            <Deals facts={facts} />
            <Products facts={facts} />
            <Sessions facts={facts} returned={returned} />
            {feedback && (
              <Panel title={t('member.feedback')} id="feedback">
                <h3>{t('member.got')}</h3>
                <FeedbackList feedback={feedback.got} />
                <h3>{t('member.given')}</h3>
                <FeedbackList feedback={feedback.given} />
              </Panel>
            )}
            <Panel title={t('member.letters')} id="letters">
              <Letters sent={sent} />
            </Panel>
          </div>
          <div className={columns.stack}>
            <Standing facts={facts} returned={returned} />
            <Roles facts={facts} returned={returned} />
            <MemberMoney facts={facts} own={own} returned={returned} />
            <AtStripe facts={facts} />
            <PersonalData facts={facts} returned={returned} />
          </div>
        </div>
        <Panel title={t('member.log')} id="log">
          <h3>{t('member.did')}</h3>
          <LogTable entries={did} caption={t('member.did')} />
          <h3>{t('member.done')}</h3>
          <LogTable entries={done} caption={t('member.done')} />
        </Panel>
      </div>
    </>
  )
}
