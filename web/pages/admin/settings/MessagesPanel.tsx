import { TextField } from '../../../ui/form/Field.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { useWords } from '../../../words/words.ts'
import { minutesOf, type Settings } from './wish.ts'

/** When whoever has not read a message is told of it by mail. */
export function MessagesPanel({ settings: { messages } }: { settings: Settings }) {
  const t = useWords('admin')
  return (
    <Panel title={t('settings.messages')}>
      <TextField
        name="mail_after"
        label={t('settings.mail_after')}
        type="number"
        min={1}
        step="any"
        defaultValue={minutesOf(messages.mail_after)}
        required
      />
    </Panel>
  )
}
