import { redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
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
  { hours: 1, label: 'An hour' },
  { hours: 24, label: 'A day' },
  { hours: 168, label: 'A week' },
]

export default function Clock({ loaderData: { now, real, ahead_seconds }, actionData }: Route.ComponentProps) {
  return (
    <div className={columns.reading}>
      <PageHeader
        title="Clock"
        lead="For development: business time goes forward, and every deadline with it. Never back."
      />
      <Panel>
        <Facts
          facts={[
            ['Business time', <When key="now" at={now} />],
            ['Real time', <When key="real" at={real} />],
            ['Ahead by', `${(ahead_seconds / secondsPerHour).toFixed(1)} hours`],
          ]}
        />
        <PostForm returned={actionData}>
          <div className={columns.row}>
            {leaps.map(({ hours, label }) => (
              <SubmitButton key={hours} quiet name="press" value={String(hours)} formNoValidate>
                {label} forward
              </SubmitButton>
            ))}
          </div>
        </PostForm>
        <PostForm>
          <TextField name="hours" label="Hours forward" type="number" min={0.01} step="any" required />
          <div>
            <SubmitButton>Turn</SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
