import { Link } from 'react-router'
import { languages, ownNames } from '../../../../words/languages.ts'
import type { EditedPage } from '../../../api/shapes.ts'
import { LinkButton, SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { useReader, useRoot } from '../../../ui/layout/viewer.ts'
import { Badge } from '../../../ui/page/Badge.tsx'
import columns from '../../../ui/page/columns.module.css'
import { Panel } from '../../../ui/page/Panel.tsx'
import { formatsOf } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import { toneOf } from '../site-pages/choices.ts'

interface Props {
  page: EditedPage
  /** The revision in the editor: what is published is what was seen. */
  base: string
  returned: Returned | undefined
}

/** Beside the editor: how the page stands, what can be done with it, and when. */
export function Standing({ page, base, returned }: Props) {
  return (
    <div className={columns.stack}>
      <State page={page} base={base} returned={returned} />
      {page.steps.some(({ name }) => name.startsWith('schedule')) && (
        <Schedule page={page} base={base} returned={returned} />
      )}
      <Translations page={page} />
      {page.kind !== 'home' && <Move page={page} returned={returned} />}
    </div>
  )
}

function State({ page, base, returned }: Props) {
  const t = useWords('editor')
  // By the clock that the dates are typed in by, and named.
  const { locale } = useReader()
  const { time } = formatsOf(locale, useRoot()?.marketplace?.zone ?? 'UTC')
  const can = (name: string) => page.steps.some((step) => step.name === name)
  return (
    <Panel title={t('standing')} actions={<Badge tone={toneOf(page.state)}>{t(`states.${page.state}`)}</Badge>}>
      <p>
        {page.state === 'published' && page.published_revision !== null
          ? t('shown', { number: page.published_revision })
          : t('shown_none')}
      </p>
      {page.publish_at && page.due_revision !== null && (
        <p>{t('due', { number: page.due_revision, time: time(page.publish_at) })}</p>
      )}
      {page.withdraw_at && <p>{t('ends', { time: time(page.withdraw_at) })}</p>}
      <p>
        <Link to={`/admin/pages/${page.id}/revisions`}>{t('history')}</Link>
        {' · '}
        {t('revision', { number: page.revision })}
      </p>
      <PostForm name="state" returned={returned}>
        <input type="hidden" name="base_revision" value={base} />
        <div className={columns.row}>
          {page.state === 'published' && (
            <LinkButton to={`/${page.path}?language=${page.language}`} small quiet>
              {t('see')}
            </LinkButton>
          )}
          <SubmitButton name="press" value="preview" small quiet>
            {t('preview')}
          </SubmitButton>
          {page.published_revision !== Number(base) || page.state !== 'published' ? (
            <SubmitButton name="press" value="publish" small>
              {t('publish')}
            </SubmitButton>
          ) : null}
          {page.publish_at && (
            <SubmitButton name="press" value="unschedule" small quiet>
              {t('unschedule')}
            </SubmitButton>
          )}
          {can('withdraw') && (
            <SubmitButton name="press" value="withdraw" small grave>
              {t('withdraw')}
            </SubmitButton>
          )}
          {can('discard') && (
            <SubmitButton name="press" value="discard" small grave>
              {t('discard')}
            </SubmitButton>
          )}
        </div>
        <p>
          <small>{t('preview_hint')}</small>
        </p>
      </PostForm>
    </Panel>
  )
}

/** Date and time by the clock on the wall in a zone, as a field wants them: 2026-12-24T09:00. */
function wallClock(at: string | null, zone: string): string {
  if (!at) return ''
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return parts.format(new Date(at)).replace(' ', 'T')
}

function Schedule({ page, base, returned }: Props) {
  const t = useWords('editor')
  const zone = useRoot()?.marketplace?.zone ?? 'UTC'
  return (
    <Panel title={t('schedule')}>
      <PostForm name="schedule" returned={returned}>
        <input type="hidden" name="base_revision" value={base} />
        <p>{t('schedule_zone', { zone })}</p>
        <TextField
          name="publish_at"
          label={t('publish_at')}
          type="datetime-local"
          defaultValue={wallClock(page.publish_at, zone)}
          required
        />
        <TextField
          name="withdraw_at"
          label={t('withdraw_at')}
          type="datetime-local"
          defaultValue={wallClock(page.withdraw_at, zone)}
        />
        <SubmitButton name="press" value="schedule" small quiet>
          {t('schedule')}
        </SubmitButton>
      </PostForm>
    </Panel>
  )
}

function Translations({ page }: { page: EditedPage }) {
  const t = useWords('editor')
  const missing = languages.filter(
    (language) => language !== page.language && !page.translations.some((one) => one.language === language),
  )
  const wish = (language: string) =>
    `/admin/pages/new?${new URLSearchParams({ kind: page.kind, path: page.path, language, title: page.title })}`
  return (
    <Panel title={t('translations')}>
      <ul role="list">
        {page.translations.map(({ id, language, state }) => (
          <li key={id}>
            <Link to={`/admin/pages/${id}`}>{ownNames[language as keyof typeof ownNames] ?? language}</Link>{' '}
            <Badge tone={toneOf(state)}>{t(`states.${state}`)}</Badge>
          </li>
        ))}
        {missing.map((language) => (
          <li key={language}>
            <Link to={wish(language)}>{t('translate', { language: ownNames[language] })}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Move({ page, returned }: Omit<Props, 'base'>) {
  const t = useWords('editor')
  return (
    <Panel title={t('move')}>
      <PostForm name="move" returned={returned}>
        <TextField
          name="path"
          label={t('move_to')}
          hint={t('move_hint')}
          before="/"
          defaultValue={page.path}
          maxLength={120}
          dir="ltr"
          required
        />
        <SubmitButton name="press" value="move" small quiet>
          {t('move')}
        </SubmitButton>
      </PostForm>
    </Panel>
  )
}
