import { redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

const secondsPerHour = 3_600

export const loader = ({ context, request }: Route.LoaderArgs) => need(apiOf({ context }).GET('/dev/clock/'), request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const hours = Number(form.text('press') || form.text('hours'))
  const body = { forward_seconds: Math.round(hours * secondsPerHour) }
  const { problem } = await attempt(form.api.POST('/dev/clock/', { body }), args.request)
  return problem ? again(problem, form.given) : redirect('/admin/clock')
}

const leaps = [
  { hours: 1, name: 'hour' },
  { hours: 24, name: 'day' },
  { hours: 168, name: 'week' },
] as const

export default function Clock({ loaderData: { now, real, ahead_seconds }, actionData }: Route.ComponentProps) {
  const t = useWords('admin')
  const returned: Returned | undefined = actionData
  return (
    <div className={columns.reading}>
      <PageHeader title={t('clock.title')} lead={t('clock.lead')} />
      <Panel>
        <Facts
          facts={[
            [t('clock.now'), <When key="now" at={now} />],
            [t('clock.real'), <When key="real" at={real} />],
            [t('clock.ahead'), t('clock.hours', { hours: ahead_seconds / secondsPerHour })],
          ]}
        />
        <PostForm name="leap" returned={returned}>
          <div className={columns.row}>
            {leaps.map(({ hours, name }) => (
              <SubmitButton key={name} quiet name="press" value={String(hours)} formNoValidate>
                {t(`clock.leap.${name}`)}
              </SubmitButton>
            ))}
          </div>
        </PostForm>
        <PostForm name="turn" returned={returned}>
          <TextField name="hours" label={t('clock.forward')} type="number" min={0.01} step="any" required />
          <div>
            <SubmitButton>{t('clock.turn')}</SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
