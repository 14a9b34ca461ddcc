import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { useWords } from '../../words/words.ts'
import { SubmitButton } from '../form/Button.tsx'
import { PostForm } from '../form/PostForm.tsx'
import { Badge } from '../page/Badge.tsx'
import { Panel } from '../page/Panel.tsx'
import { type BulkAnswer, writeChosen } from './bulk.ts'
import css from './ListTable.module.css'

/** What can be done to the rows that were chosen. */
export interface Verb {
  name: string
  label: string
  /** What will happen, said before it is done. */
  explain: (count: number) => string
  grave?: boolean
  /** What must be said with it. */
  fields?: ReactNode
}

/** By this name boxes in the rows belong to the form below the table, which they cannot stand in. */
export const bulkForm = 'bulk-form'

/** The buttons for what can be done to the chosen rows; they stay in sight while any is chosen. */
export function BulkBar({ verbs }: { verbs: readonly Verb[] }) {
  const t = useWords('admin')
  return (
    <PostForm name="bulk" id={bulkForm} className={css.bulk}>
      <span>{t('table.withChosen')}</span>
      {verbs.map(({ name, label, grave }) => (
        <SubmitButton key={name} quiet small grave={grave} name="bulk" value={name}>
          {label}
        </SubmitButton>
      ))}
    </PostForm>
  )
}

/** Says what will happen to which rows before it is done, and afterwards what came of each. */
export function BulkPanel({ answer, verbs }: { answer: BulkAnswer; verbs: readonly Verb[] }) {
  const t = useWords('admin')
  const { pathname, search } = useLocation()
  const named = (name: string) => verbs.find((one) => one.name === name)
  if (answer.done) {
    const { verb, results } = answer.done
    const failed = results.filter(({ fault }) => fault !== null).length
    return (
      <Panel title={named(verb)?.label} actions={<Link to={pathname + search}>{t('table.close')}</Link>}>
        <p role="status">{t('table.done', { count: results.length - failed, failed })}</p>
        <ul role="list" className={css.results}>
          {results.map(({ id, label, fault }) => (
            <li key={id}>
              <Badge tone={fault === null ? 'good' : 'bad'}>
                {fault === null ? t('table.ok') : t('table.refused')}
              </Badge>{' '}
              <bdi>{label}</bdi> {fault}
            </li>
          ))}
        </ul>
      </Panel>
    )
  }
  const { verb, chosen } = answer.ask
  const doing = named(verb)
  if (!doing || chosen.length === 0) {
    return (
      <Panel>
        <p role="status">{t('table.noneChosen')}</p>
      </Panel>
    )
  }
  return (
    <Panel title={doing.label}>
      <p role="status">{doing.explain(chosen.length)}</p>
      <ul role="list" className={css.results}>
        {chosen.map(({ id, label }) => (
          <li key={id}>
            <bdi>{label}</bdi>
          </li>
        ))}
      </ul>
      <PostForm name="bulk-do">
        <input type="hidden" name="verb" value={verb} />
        {chosen.map((row) => (
          <input key={row.id} type="hidden" name="chosen" value={writeChosen(row)} />
        ))}
        {doing.fields}
        <div className={css.buttons}>
          <SubmitButton grave={doing.grave} name="press" value="bulk-do">
            {t('table.doIt', { count: chosen.length })}
          </SubmitButton>
          <Link to={pathname + search}>{t('table.leaveIt')}</Link>
        </div>
      </PostForm>
    </Panel>
  )
}
