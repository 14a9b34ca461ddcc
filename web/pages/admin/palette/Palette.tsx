import { Command } from 'cmdk'
import { useEffect, useState } from 'react'
import { useFetcher, useNavigate, useSubmit } from 'react-router'
import { useCsrfToken, useRoot } from '../../../ui/layout/viewer.ts'
import { useWords } from '../../../words/words.ts'
import css from './palette.module.css'
import { desk, type Found, pageOfFound } from './places.ts'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
}

// Long enough that a word in the typing is not asked for letter by letter.
const patience = 180

/** Goes to pages, finds members, deals, products and entries, and does the few things one does often. */
export default function Palette({ open, onOpenChange }: Props) {
  const t = useWords('admin')
  const [words, setWords] = useState('')
  const go = useNavigate()
  const submit = useSubmit()
  const csrf = useCsrfToken()
  const { load, data } = useFetcher<{ results: Found[] }>()
  const marketplace = useRoot()?.marketplace
  const has = (module: string) => marketplace?.modules.includes(module) ?? false
  useEffect(() => {
    if (words.trim().length < 2) return
    const waiting = setTimeout(() => load(`/admin/find?q=${encodeURIComponent(words.trim())}`), patience)
    return () => clearTimeout(waiting)
  }, [words, load])
  const done = (work: () => void) => () => {
    onOpenChange(false)
    setWords('')
    work()
  }
  const turn = (hours: number) =>
    submit({ csrf_token: csrf, press: String(hours) }, { method: 'post', action: '/admin/clock' })
  const found = words.trim().length < 2 ? [] : (data?.results ?? [])
  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label={t('palette.label')}
      overlayClassName={css.veil ?? ''}
      contentClassName={css.dialog ?? ''}
    >
      <Command.Input
        value={words}
        onValueChange={setWords}
        placeholder={t('palette.placeholder')}
        className={css.input}
        aria-label={t('palette.placeholder')}
      />
      <Command.List className={css.list} label={t('palette.label')}>
        <Command.Empty className={css.none}>{t('find.none')}</Command.Empty>
        {found.length > 0 && (
          <Command.Group heading={t('palette.found')} forceMount>
            {found.map((one) => (
              <Command.Item
                key={one.kind + one.id}
                value={`${one.kind} ${one.id}`}
                keywords={[one.title, one.more, words]}
                forceMount
                onSelect={done(() => void go(pageOfFound(one)))}
              >
                <span dir="auto">{one.title || one.id}</span>
                <small>
                  {t(`find.kinds.${one.kind}`)} · <bdi>{one.more}</bdi>
                </small>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        <Command.Group heading={t('palette.pages')}>
          {desk
            .filter(({ module }) => has(module))
            .map(({ key, to }) => (
              <Command.Item key={key} value={t(`palette.places.${key}`)} onSelect={done(() => void go(to))}>
                {t(`palette.places.${key}`)}
              </Command.Item>
            ))}
        </Command.Group>
        {has('operations') && marketplace?.development && (
          <Command.Group heading={t('palette.actions')}>
            <Command.Item onSelect={done(() => void turn(1))}>{t('palette.hour')}</Command.Item>
            <Command.Item onSelect={done(() => void turn(24))}>{t('palette.day')}</Command.Item>
            <Command.Item onSelect={done(() => void turn(168))}>{t('palette.week')}</Command.Item>
          </Command.Group>
        )}
      </Command.List>
    </Command.Dialog>
  )
}
