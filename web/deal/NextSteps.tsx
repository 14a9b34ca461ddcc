import type { NextStep } from '../api/shapes.ts'
import { SubmitButton } from '../ui/form/Button.tsx'
import { TextArea, TextField } from '../ui/form/Field.tsx'
import { PostForm, type Returned } from '../ui/form/PostForm.tsx'
import { useWords } from '../words/words.ts'
import css from './deal.module.css'
import { MoneyMoves } from './MoneyMoves.tsx'
import { useFieldLabel } from './words.ts'

interface Props {
  steps: readonly NextStep[]
  own: string
  once: string
  returned?: Returned | undefined
}

/**
 * What the reader may do now, each with what it means, what it asks for and what it does to the money. The first stands
 * open; what moves money or cannot be undone opens first and says what happens, so that nothing final happens by a slip.
 */
export function NextSteps({ steps, own, once, returned }: Props) {
  return (
    <ul role="list" className={css.steps}>
      {steps.map((step, place) => (
        <li key={step.name}>
          {place === 0 && !step.irreversible && step.money.length === 0 ? (
            <>
              <h3>{step.label}</h3>
              <StepForm step={step} own={own} once={once} returned={returned} />
            </>
          ) : (
            <details open={returned?.given?.['form'] === step.name}>
              <summary>{step.label}</summary>
              <StepForm step={step} own={own} once={once} returned={returned} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function StepForm({ step, own, once, returned }: { step: NextStep } & Omit<Props, 'steps'>) {
  const t = useWords('deal')
  return (
    <PostForm name={step.name} once={`${once}-${step.name}`} returned={returned}>
      <input type="hidden" name="step" value={step.name} />
      <p>{step.description}</p>
      {step.money.length > 0 && (
        <div className={css.then}>
          <p className={css.soft}>{t('page.then')}</p>
          <MoneyMoves moves={step.money} own={own} />
        </div>
      )}
      {step.irreversible && <p className={css.soft}>{t('page.final')}</p>}
      {step.input.map((field) => (
        <StepField key={field.name} field={field} />
      ))}
      <div>
        <SubmitButton name="press" value={step.name} grave={step.irreversible && step.input.length > 0}>
          {step.label}
        </SubmitButton>
      </div>
    </PostForm>
  )
}

// What may be this long is a matter of sentences.
const longerThanALine = 120

function StepField({ field }: { field: NextStep['input'][number] }) {
  const fieldLabel = useFieldLabel()
  // What is agreed to is sent as it stands on this page, whatever it has become meanwhile.
  if ('value' in field && field.value !== undefined)
    return <input type="hidden" name={field.name} value={field.value} />
  const facts = {
    name: field.name,
    label: fieldLabel(field.name),
    required: field.required,
    ...(field.max_length ? { maxLength: field.max_length } : {}),
    ...(field.min_length ? { minLength: field.min_length } : {}),
  }
  return (field.max_length ?? 0) > longerThanALine ? <TextArea {...facts} rows={3} /> : <TextField {...facts} />
}
