import { useLocation } from 'react-router'
import { useWords } from '../../words/words.ts'
import { LinkButton, SubmitButton } from '../form/Button.tsx'
import { TextField } from '../form/Field.tsx'
import { PostForm } from '../form/PostForm.tsx'
import { useRoot } from '../layout/viewer.ts'
import { Dialog } from '../over/Dialog.tsx'
import { useChoices } from './Chosen.tsx'
import type { Found } from './find.server.ts'

/** Keeps this search, so that its member is told of what comes in. Sent to the page of searches, which says if it cannot. */
export function KeepSearch({ found }: { found: Found }) {
  const t = useWords('storefront')
  const root = useRoot()
  const { pathname, search } = useLocation()
  const choices = useChoices(found)
  if (!root?.marketplace?.modules.includes('wishes') || Object.keys(found.wanted).length === 0) return null
  if (!root.session?.user) {
    return (
      <LinkButton to={`/login?next=${encodeURIComponent(pathname + search)}`} quiet small>
        {t('keep.log_in')}
      </LinkButton>
    )
  }
  const name = [found.wish.q, ...choices.map(({ label }) => label)].filter(Boolean).join(' · ').slice(0, 80)
  return (
    <Dialog opener={t('keep.opener')} title={t('keep.title')} close={t('keep.close')} small>
      <p>{t('keep.lead')}</p>
      <PostForm action="/saved-searches" name="keep">
        <input type="hidden" name="query" value={new URLSearchParams(found.wanted).toString()} />
        <TextField name="name" label={t('keep.name')} defaultValue={name} maxLength={80} required />
        <SubmitButton>{t('keep.submit')}</SubmitButton>
      </PostForm>
    </Dialog>
  )
}
