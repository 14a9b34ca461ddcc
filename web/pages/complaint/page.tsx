import { redirect } from 'react-router'
import { again, attempt, need, want } from '../../api/answers.ts'
import { apiOf, formKey, readForm, wordsFor } from '../../api/forms.ts'
import { linksOf } from '../../deal/evidenceLinks.server.ts'
import { NextSteps } from '../../deal/NextSteps.tsx'
import { takeStep } from '../../deal/takeStep.server.ts'
import { WhatIf } from '../../deal/WhatIf.tsx'
import { toneOf } from '../../deal/words.ts'
import { useHolds } from '../../ui/layout/viewer.ts'
import { Badge } from '../../ui/page/Badge.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'
import { useMatter } from '../complaints/ComplaintRow.tsx'
import type { Route } from './+types/page'
import { AddLine } from './AddLine.tsx'
import { CaseFacts } from './CaseFacts.tsx'
import { Decide } from './Decide.tsx'
import { Decisions } from './Decisions.tsx'
import { Lines } from './Lines.tsx'
import { decide, say } from './saying.server.ts'
import { WhatNext } from './WhatNext.tsx'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [complaint, whatIf] = await Promise.all([
    need(api.GET('/complaints/{id}/', { params: { path } }), request),
    want(api.GET('/complaints/{id}/what-if/', { params: { path } })),
  ])
  const deciding = complaint.decision !== null && complaint.about === 'order'
  const [links, order] = await Promise.all([
    linksOf(api, complaint.lines),
    deciding ? want(api.GET('/orders/{id}/', { params: { path: { id: complaint.about_id } } })) : undefined,
  ])
  return { complaint, whatIf, links, order, once: formKey() }
}

/** Saying something, deciding, or a step of the case: whichever the form names. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { id } = args.params
  const kind = form.text('form')
  if (kind === 'say') {
    const problem = await say(form, id, await wordsFor(args, 'complaints'))
    return problem ? again(problem, form.given) : redirect(`/complaints/${id}`)
  }
  if (kind === 'decide') {
    const { problem } = await attempt(decide(form, id), args.request)
    return problem ? again(problem, form.given) : redirect(`/complaints/${id}`)
  }
  const complaint = await need(form.api.GET('/complaints/{id}/', { params: { path: { id } } }), args.request)
  const { problem } = await takeStep(form.api, complaint.next, form, await wordsFor(args, 'deal'))
  return problem ? again(problem, form.given) : redirect(`/complaints/${id}`)
}

/** A case with both its sides: for them, and for whoever decides. */
export default function ComplaintPage({ loaderData, actionData }: Route.ComponentProps) {
  const { complaint, whatIf, links, order, once } = loaderData
  const t = useWords('complaints')
  const deal = useWords('deal')
  const matter = useMatter()
  const operates = useHolds('operator')
  const { role } = complaint
  const own = role === 'operator' ? 'operator' : role
  return (
    <>
      <PageHeader
        title={t('one', { reference: complaint.reference })}
        lead={
          <>
            <Badge tone={toneOf(complaint.state)}>{complaint.state_label}</Badge> <bdi>{matter(complaint)}</bdi>
          </>
        }
        trail={[{ label: t('title'), to: operates && role === 'operator' ? '/admin/complaints' : '/complaints' }]}
      />
      {complaint.at_bank && !complaint.final && <Notice tone="warn">{t('waits')}</Notice>}
      <div className={columns.aside}>
        <div className={columns.stack}>
          <WhatNext complaint={complaint} own={own} />
          <Decisions complaint={complaint} />
          <Panel title={t('said')}>
            <Lines complaint={complaint} links={links} own={own} />
          </Panel>
          {complaint.decision && (
            <Decide decision={complaint.decision} order={order} once={once} returned={actionData} />
          )}
          {complaint.may_add && <AddLine complaint={complaint} once={once} returned={actionData} />}
          {complaint.next.length > 0 && (
            <Panel title={deal('page.can_do')}>
              <NextSteps steps={complaint.next} own={own} once={once} returned={actionData} />
            </Panel>
          )}
          {!complaint.final && <WhatIf answer={whatIf} own={own} />}
        </div>
        <CaseFacts complaint={complaint} own={own} />
      </div>
    </>
  )
}
