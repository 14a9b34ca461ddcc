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
  const [chosen, setChosen] = useState('')
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
  const fits = (said: string) => said.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase())
  const places = desk
    .filter(({ module }) => has(module))
    .map(({ key, to }) => ({ to, said: t(`palette.places.${key}`) }))
    .filter(({ said }) => fits(said))
  const turns = [
    { hours: 1, said: t('palette.hour') },
    { hours: 24, said: t('palette.day') },
    { hours: 168, said: t('palette.week') },
  ].filter(({ said }) => has('operations') && marketplace?.development && fits(said))
  // What comes from the server comes late: then Enter means the first of it, not what happened to stand there before.
  const newest = found[0] && valueOf(found[0])
  useEffect(() => {
    if (newest) setChosen(newest)
  }, [newest])
  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label={t('palette.label')}
      shouldFilter={false}
      value={chosen}
      onValueChange={setChosen}
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
          <Command.Group heading={t('palette.found')}>
            {found.map((one) => (
              <Command.Item key={valueOf(one)} value={valueOf(one)} onSelect={done(() => void go(pageOfFound(one)))}>
                <span dir="auto">{one.title || one.id}</span>
                <small>
                  {t(`find.kinds.${one.kind}`)} · <bdi>{one.more}</bdi>
                </small>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {places.length > 0 && (
          <Command.Group heading={t('palette.pages')}>
            {places.map(({ to, said }) => (
              <Command.Item key={to} value={to} onSelect={done(() => void go(to))}>
                {said}
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {turns.length > 0 && (
          <Command.Group heading={t('palette.actions')}>
            {turns.map(({ hours, said }) => (
              <Command.Item key={hours} value={`turn ${hours}`} onSelect={done(() => void turn(hours))}>
                {said}
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command.Dialog>
  )
}

const valueOf = ({ kind, id }: Found) => `${kind} ${id}`
