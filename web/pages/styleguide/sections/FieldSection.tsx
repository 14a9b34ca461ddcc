import { Choices, Tick } from '../../../ui/form/Choices.tsx'
import { FileField, SelectField, TextArea, TextField } from '../../../ui/form/Field.tsx'
import { FormState } from '../../../ui/form/PostForm.tsx'
import { Segments } from '../../../ui/form/Segments.tsx'
import { Switch } from '../../../ui/form/Switch.tsx'
import type { Samples } from '../samples.ts'
import css from '../styleguide.module.css'
import { Section } from './Section.tsx'

/** Every kind of field: empty, filled, wrong, locked. */
export function FieldSection({ words }: { words: Samples }) {
  const problem = {
    status: 422,
    code: 'invalid',
    detail: words.fault,
    errors: [{ path: 'wrong', message: words.fault }],
  }
  const choices = [
    { value: 'a', label: words.choice, hint: words.hint },
    { value: 'b', label: words.other },
    { value: 'c', label: words.long },
  ]
  return (
    <Section name="fields">
      <div className={css.columns}>
        <div className={css.stack}>
          <TextField name="plain" label={words.label} hint={words.hint} required />
          <TextField name="filled" label={words.label} defaultValue={words.unbroken} />
          <FormState value={{ problem: problem as never, given: { wrong: words.long } }}>
            <TextField name="wrong" label={words.label} required />
          </FormState>
          <TextField name="off" label={words.label} defaultValue={words.product} disabled required />
          <TextField name="read" label={words.label} defaultValue={words.product} readOnly required />
        </div>
        <div className={css.stack}>
          <TextField name="price" label={words.label} before="Rs" defaultValue="4,500.00" required />
          <TextField name="share" label={words.label} after="%" defaultValue="12.5" required />
          <SelectField name="select" label={words.label} required>
            <option>{words.choice}</option>
            <option>{words.long}</option>
          </SelectField>
          <TextField name="date" label={words.label} type="date" required />
          <TextField name="colour" label={words.label} type="color" defaultValue="#9a3412" required />
          <TextArea name="area" label={words.label} placeholder={words.hint} required />
          <FileField name="file" label={words.label} required />
        </div>
        <div className={css.stack}>
          <Choices name="one" legend={words.label} choices={choices} chosen={['a']} hint={words.hint} />
          <Choices name="several" legend={words.label} choices={choices.slice(0, 2)} chosen={['b']} several />
          <Tick name="tick" label={words.sentence} ticked />
          <Switch name="on" label={words.choice} hint={words.hint} on />
          <Switch name="offswitch" label={words.other} />
          <Switch name="locked" label={words.other} on disabled />
          <Segments
            name="span"
            legend={words.label}
            chosen="b"
            choices={[
              { value: 'a', label: words.day },
              { value: 'b', label: words.sales },
              { value: 'c', label: words.fees },
            ]}
          />
        </div>
      </div>
    </Section>
  )
}
