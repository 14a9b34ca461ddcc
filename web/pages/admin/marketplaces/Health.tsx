import { Badge } from '../../../ui/page/Badge.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import type { Deployment } from './Ailments.tsx'
import css from './health.module.css'

const checks = ['database', 'migrations', 'jobs'] as const

/** How the deployment itself fares: what it needs, who works, what waits. */
export function Health({ deployment }: { deployment: Deployment }) {
  const t = useWords('admin')
  const { number } = useFormats()
  const sum = (of: (one: Deployment['marketplaces'][number]) => number) =>
    deployment.marketplaces.reduce((all, one) => all + of(one), 0)
  return (
    <Panel title={t('marketplaces.deployment')}>
      <div className={css.lists}>
        <Facts
          facts={[
            ...checks.map(
              (name) =>
                [
                  t(`marketplaces.checks.${name}`),
                  deployment.checks[name] === 'ok' ? (
                    <Badge tone="good">{t('marketplaces.ok')}</Badge>
                  ) : (
                    <Badge tone="bad">{deployment.checks[name]}</Badge>
                  ),
                ] as const,
            ),
            [t('marketplaces.workers'), number(deployment.workers)],
          ]}
        />
        <Facts
          facts={[
            [t('marketplaces.jobs_due'), number(deployment.jobs.waiting + sum(({ jobs }) => jobs.waiting))],
            [t('marketplaces.jobs_dead'), number(deployment.jobs.failed + sum(({ jobs }) => jobs.failed))],
            [t('marketplaces.overdue'), number(sum(({ deadlines }) => deadlines.overdue))],
            [t('marketplaces.letters'), number(sum(({ letters }) => letters.refused))],
          ]}
        />
      </div>
    </Panel>
  )
}
