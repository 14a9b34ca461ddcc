import { TextField } from '../../../ui/form/Field.tsx'
import { useWords } from '../../../words/words.ts'

/** Both names of a place. */
export function NameFields({ of }: { of?: { name: string; local_name: string } | undefined }) {
  const t = useWords('locations')
  return (
    <>
      <TextField name="name" label={t('name')} defaultValue={of?.name} maxLength={80} required dir="auto" />
      <TextField
        name="local_name"
        label={t('localName')}
        hint={t('localNameHint')}
        defaultValue={of?.local_name}
        maxLength={80}
        mandatory
        dir="auto"
      />
    </>
  )
}
