import { useState } from 'react'
import { data, redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../../api/forms.ts'
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
import { changesOf, fieldOf, type Settings, settingsIn } from './wish.ts'

export const loader = ({ context, request }: Route.LoaderArgs) => need(apiOf({ context }).GET('/settings/'), request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const base = baseIn(form)
  const body = { ...changesOf(settingsIn(form), base), base_version: base.version }
  const asked = form.text('press') === 'preview'
  const { problem, done } = asked
    ? await attempt(form.api.POST('/settings/preview/', { body }), args.request)
    : await attempt(form.api.PATCH('/settings/', { body }), args.request)
  if (done && asked) return { draft: done, given: form.given }
  if (!problem) return redirect(`/admin/settings?kept=${done.version}`)
  // The API names fields by their path; the page has them side by side.
  const errors = problem.errors?.map((fault) => ({ ...fault, path: fieldOf(fault.path) }))
  return again({ ...problem, ...(errors ? { errors } : {}) }, form.given)
}

/** What the form was drawn with, and goes back with it: what differs from this is what its writer has changed. */
function baseIn(form: Posted): Settings {
  try {
    return JSON.parse(form.text('base')) as Settings
  } catch {
    throw data(null, { status: 400 })
  }
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
      {/* Drawn anew once it is kept; until then it stands over what it was drawn with, whatever others keep meanwhile. */}
      <PostForm key={search.get('kept')} returned={actionData as Returned | undefined}>
        <Base settings={settings} given={actionData?.given?.['base']} />
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

function Base({ settings, given }: { settings: Settings; given: string | undefined }) {
  const [drawn] = useState(() => {
    // Worked out of the rest, and never asked for.
    const { palette: _, emblem: __, ...brand } = settings.brand
    return JSON.stringify({ ...settings, brand })
  })
  return <input type="hidden" name="base" value={given ?? drawn} />
}
