import type { FeeSchedule } from '../../../api/shapes.ts'
import { Badge } from '../../../ui/page/Badge.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { Choice } from '../categoryChoices.ts'
import css from './Schedules.module.css'
import { useTerms } from './useTerms.ts'

const standings = { 'to come': 'to_come', 'in force': 'in_force', past: 'past' } as const

/** Every set of rules there was or will be, the latest first. */
export function Schedules({
  schedules,
  categories,
}: {
  schedules: readonly FeeSchedule[]
  categories: readonly Choice[]
}) {
  const t = useWords('lists')
  const termsOf = useTerms()
  const nameOf = (id: string | null) => categories.find((one) => one.id === id)?.path ?? t('fees.every')
  if (schedules.length === 0) return <p>{t('fees.standard')}</p>
  return schedules.map((schedule) => (
    <section key={schedule.id}>
      <h3>
        {t.rich('fees.since', { when: () => <When at={schedule.valid_from} /> })}{' '}
        <Badge tone={schedule.standing === 'in force' ? 'good' : 'plain'}>
          {t(`fees.standing.${standings[schedule.standing]}`)}
        </Badge>
      </h3>
      <ol className={css.rules}>
        {schedule.rules.length === 0 && <li>{t('fees.standardForAll')}</li>}
        {schedule.rules.map((rule) => (
          <li key={rule.name}>
            {t('fees.line', { name: rule.name, terms: termsOf(rule), category: nameOf(rule.category_id) })}
          </li>
        ))}
      </ol>
    </section>
  ))
}
