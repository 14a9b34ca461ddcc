import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField, TextArea, TextField } from '../../../ui/form/Field.tsx'
import { Switch } from '../../../ui/form/Switch.tsx'
import { Draft } from './Draft.tsx'
import { useWords } from '../../../words/words.ts'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import type { Route } from './+types/page'

const secondsPerHour = 3_600
const windows = {
  payment_window: 'From order to payment',
  dispatch_window: 'From payment to dispatch',
  delivery_window: 'From dispatch to delivery',
  inspection_window: 'From delivery to the payout',
  return_window: 'To send something back',
} as const
const colours = { accent: 'Accent', accent_dark: 'Accent in the dark', surface: 'Ground', ink: 'Ink' } as const

const typefaces = {
  crafted: 'Crafted: Fraunces and Figtree',
  clear: 'Clear: Figtree',
  gentle: 'Gentle: Nunito',
  sober: 'Sober: Source Serif and Inter',
  editorial: 'Editorial: Inter',
} as const

type TypefaceName = keyof typeof typefaces
type WindowName = keyof typeof windows
type ColourName = keyof typeof colours

export const loader = ({ context, request }: Route.LoaderArgs) => need(apiOf({ context }).GET('/settings/'), request)

function settingsIn(form: Posted) {
  const goods: Partial<Record<WindowName, number>> = {}
  for (const name of Object.keys(windows) as WindowName[]) {
    goods[name] = Math.round(Number(form.text(name)) * secondsPerHour)
  }
  const brand: Partial<Record<ColourName, string>> = {}
  for (const name of Object.keys(colours) as ColourName[]) brand[name] = form.text(name).toLowerCase()
  const minutes = form.text('idle_timeout_seconds')
  const typeface = (Object.keys(typefaces) as TypefaceName[]).find((name) => name === form.text('typeface')) ?? 'clear'
  return {
    name: form.text('name'),
    fee_percent: form.text('fee_percent'),
    idle_timeout_seconds: minutes ? Math.round(Number(minutes) * 60) : null,
    dispute_loss_borne_by: bearer(form.text('dispute_loss_borne_by')),
    dispute_fee_borne_by: bearer(form.text('dispute_fee_borne_by')),
    allowed_origins: form.text('allowed_origins').split(/\s+/).filter(Boolean),
    tell_of_acting: form.text('tell_of_acting') === 'true',
    goods,
    brand: { ...brand, tagline: form.text('tagline'), mark: form.text('mark'), typeface },
  }
}

const bearer = (said: string) => (said === 'house' ? ('house' as const) : ('seller' as const))

/** A group's field by its own name; an item of a list by its list's. */
const fieldOf = (path: string) =>
  path
    .replace(/\.\d+$/, '')
    .split('.')
    .at(-1) ?? path

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = settingsIn(form)
  const asked = form.text('press') === 'preview'
  const { problem, done } = asked
    ? await attempt(form.api.POST('/settings/preview/', { body }), args.request)
    : await attempt(form.api.PATCH('/settings/', { body }), args.request)
  if (done && asked) return { draft: done, given: form.given }
  if (!problem) return redirect('/admin/settings?kept=1')
  // The API names fields by their path; the page has them side by side.
  const errors = problem.errors?.map((fault) => ({ ...fault, path: fieldOf(fault.path) }))
  return again({ ...problem, ...(errors ? { errors } : {}) }, form.given)
}

export default function Settings({
  loaderData: {
    name,
    fee_percent,
    idle_timeout_seconds,
    dispute_loss_borne_by,
    dispute_fee_borne_by,
    allowed_origins,
    tell_of_acting,
    goods,
    brand,
  },
  actionData,
}: Route.ComponentProps) {
  const [search] = useSearchParams()
  const t = useWords('admin')
  const draft = actionData && 'draft' in actionData ? actionData.draft : undefined
  return (
    <div className={columns.reading}>
      <PageHeader
        title="Settings"
        lead="A deal that was made keeps the rules it was made under."
        actions={
          <LinkButton to="/admin/settings/versions" quiet>
            {t('settings.history')}
          </LinkButton>
        }
      />
      {draft && <Draft name={draft.name} brand={draft.brand} />}
      {search.has('kept') && !actionData && <Notice tone="good" title="Kept." />}
      <PostForm returned={actionData as Returned | undefined}>
        <Panel title="The house">
          <TextField name="name" label="Name" defaultValue={name} required maxLength={80} />
          <TextField name="tagline" label="In one sentence" defaultValue={brand.tagline} required maxLength={120} />
          <TextField name="fee_percent" label="Fee on a sale, in per cent" defaultValue={fee_percent} required />
          <TextField
            name="idle_timeout_seconds"
            label="Log members out after so many minutes without a sign of life"
            hint="5 minutes or more. Empty: they stay logged in for thirty days."
            type="number"
            min={5}
            defaultValue={idle_timeout_seconds === null ? '' : idle_timeout_seconds / 60}
          />
        </Panel>
        <Panel title="When a buyer's bank takes the money back">
          <div className={columns.pair}>
            <SelectField
              name="dispute_loss_borne_by"
              label="A loss after the payout is borne by"
              defaultValue={dispute_loss_borne_by}
              required
            >
              <option value="seller">The seller</option>
              <option value="house">The house</option>
            </SelectField>
            <SelectField
              name="dispute_fee_borne_by"
              label="Stripe's fee for a lost dispute is borne by"
              defaultValue={dispute_fee_borne_by}
              required
            >
              <option value="seller">The seller</option>
              <option value="house">The house</option>
            </SelectField>
          </div>
        </Panel>
        <Switch name="tell_of_acting" label={t('settings.told')} on={tell_of_acting} />
        <Panel title="Other sites">
          <TextArea
            name="allowed_origins"
            label="Sites whose pages may call the API, one a line"
            hint="Like https://shop.example. Empty: no site but this one. Cookies are never taken from another site."
            defaultValue={allowed_origins.join('\n')}
            rows={3}
          />
        </Panel>
        <Panel title="How long, in hours">
          <div className={columns.pair}>
            {(Object.keys(windows) as WindowName[]).map((key) => (
              <TextField
                key={key}
                name={key}
                label={windows[key]}
                type="number"
                min={0}
                step="any"
                defaultValue={goods[key] / secondsPerHour}
                required
              />
            ))}
          </div>
        </Panel>
        <Panel title="The look">
          <div className={columns.pair}>
            {(Object.keys(colours) as ColourName[]).map((key) => (
              <TextField key={key} name={key} label={colours[key]} type="color" defaultValue={brand[key]} required />
            ))}
            <TextField
              name="mark"
              label="Mark, one to three letters"
              defaultValue={brand.mark}
              required
              maxLength={3}
            />
            <SelectField name="typeface" label="Type" defaultValue={brand.typeface} required>
              {Object.entries(typefaces).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
          </div>
        </Panel>
        <div>
          <div className={columns.row}>
            <SubmitButton>Keep</SubmitButton>
            <SubmitButton quiet name="press" value="preview">
              {t('settings.preview')}
            </SubmitButton>
          </div>
        </div>
      </PostForm>
    </div>
  )
}
