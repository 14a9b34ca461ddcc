import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { useRoot } from '../../../ui/layout/viewer.ts'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import { AuctionsPanel } from './AuctionsPanel.tsx'
import { HearingPanel } from './HearingPanel.tsx'
import { MessagesPanel } from './MessagesPanel.tsx'
import { DisciplinePanel } from './DisciplinePanel.tsx'
import { Draft } from './Draft.tsx'
import { HousePanel, LettersPanel, SitesPanel } from './HousePanels.tsx'
import { LookPanel } from './LookPanel.tsx'
import { LossPanel, PaidPanel, WindowsPanel } from './MoneyPanels.tsx'
import { changesOf, fieldOf, settingsIn } from './wish.ts'

export const loader = ({ context, request }: Route.LoaderArgs) => need(apiOf({ context }).GET('/settings/'), request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = changesOf(settingsIn(form), await need(form.api.GET('/settings/'), args.request))
  const asked = form.text('press') === 'preview'
  const { problem, done } = asked
    ? await attempt(form.api.POST('/settings/preview/', { body }), args.request)
    : await attempt(form.api.PATCH('/settings/', { body }), args.request)
  if (done && asked) return { draft: done, given: form.given }
  if (!problem) return redirect('/admin/settings?kept=1')
  // The API names fields by their path; the page has them side by side.
  const errors = problem.errors?.map((fault) => ({ ...fault, path: fieldOf(fault.path) }))
  return again({ ...problem, ...(errors ? { errors } : {}) }, form.given)
}

/** How the marketplace is run and how it looks, to be seen before it is kept and to be taken back afterwards. */
export default function SettingsPage({ loaderData: settings, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const t = useWords('admin')
  const modules = useRoot()?.marketplace?.modules ?? []
  const trades = modules.includes('orders')
  const draft = actionData && 'draft' in actionData ? actionData.draft : undefined
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('settings.title')}
        lead={t('settings.lead')}
        actions={
          <LinkButton to="/admin/settings/versions" quiet>
            {t('settings.history')}
          </LinkButton>
        }
      />
      {draft && <Draft settings={draft} auctions={modules.includes('auctions')} />}
      {search.has('kept') && !actionData && <Notice tone="good" title={t('settings.kept')} />}
      <PostForm returned={actionData as Returned | undefined}>
        <HousePanel settings={settings} />
        <LookPanel brand={settings.brand} />
        <LettersPanel settings={settings} />
        {trades && (
          <>
            <PaidPanel settings={settings} />
            <WindowsPanel settings={settings} />
            <LossPanel settings={settings} />
          </>
        )}
        {modules.includes('auctions') && <AuctionsPanel settings={settings} />}
        {modules.includes('discipline') && <DisciplinePanel settings={settings} />}
        {modules.includes('complaints') && <HearingPanel settings={settings} />}
        {modules.includes('messages') && <MessagesPanel settings={settings} />}
        <SitesPanel settings={settings} />
        <div className={columns.row}>
          <SubmitButton>{t('settings.keep')}</SubmitButton>
          <SubmitButton quiet name="press" value="preview">
            {t('settings.preview')}
          </SubmitButton>
        </div>
      </PostForm>
    </div>
  )
}
