import { Command } from 'cmdk'
import { useEffect, useState } from 'react'
import { useFetcher, useNavigate } from 'react-router'
import { useRoot } from '../../../ui/layout/viewer.ts'
import { useWords } from '../../../words/words.ts'
import { groupsOf } from '../ways.ts'
import css from './palette.module.css'
import { type Deed, useDeeds, useJobRuns } from './deeds.ts'
import { type Found, type FoundJob, pageOfFound } from './places.ts'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
}

// Long enough that a word in the typing is not asked for letter by letter.
const patience = 180

/** Goes to pages, finds members, deals, products and entries, runs jobs, and does the few things one does often. */
export default function Palette({ open, onOpenChange }: Props) {
  const t = useWords('admin')
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState('')
  const go = useNavigate()
  const runOf = useJobRuns()
  const { load, data } = useFetcher<{ q: string; results: Found[]; jobs: FoundJob[] }>()
  const marketplace = useRoot()?.marketplace
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
  // What was found for other words is no answer to these: Enter would take it for one.
  const answer = data?.q === words.trim() ? data : undefined
  const found = answer?.results ?? []
  const runs = (answer?.jobs ?? []).map(runOf)
  const fits = (said: string) => said.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase())
  const places = groupsOf(marketplace?.modules ?? [], marketplace?.development ?? false)
    .flatMap(({ group, ways }) =>
      ways.flatMap((way) => [
        { to: way.to, said: t(`tabs.${way.name}`), within: t(`groups.${group}`) },
        ...(way.below ?? []).map(({ name, to }) => ({
          to,
          said: t(`palette.places.${name}`),
          within: t(`tabs.${way.name}`),
        })),
      ]),
    )
    .filter(({ said }) => fits(said))
  const deeds = useDeeds().filter(({ said }) => fits(said))
  // What comes from the server comes late: then Enter means the first of it, not what happened to stand there before.
  const alone = places.length + deeds.length === 0 ? runs[0]?.value : undefined
  const newest = found[0] ? valueOf(found[0]) : alone
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
            {places.map(({ to, said, within }) => (
              <Command.Item key={to} value={to} onSelect={done(() => void go(to))}>
                <span>{said}</span>
                <small>{within}</small>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        <Deeds heading={t('palette.jobs')} deeds={runs} done={done} />
        <Deeds heading={t('palette.actions')} deeds={deeds} done={done} />
      </Command.List>
    </Command.Dialog>
  )
}

interface DeedsProps {
  heading: string
  deeds: readonly Deed[]
  done: (work: () => void) => () => void
}

function Deeds({ heading, deeds, done }: DeedsProps) {
  if (deeds.length === 0) return null
  return (
    <Command.Group heading={heading}>
      {deeds.map(({ value, said, take }) => (
        <Command.Item key={value} value={value} onSelect={done(() => void take())}>
          {said}
        </Command.Item>
      ))}
    </Command.Group>
  )
}

const valueOf = ({ kind, id }: Found) => `${kind} ${id}`
