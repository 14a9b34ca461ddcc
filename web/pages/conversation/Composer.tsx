import { type ReactNode, type SubmitEvent, useId, useRef, useState } from 'react'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useWords } from '../../words/words.ts'
import css from './conversation.module.css'

interface Props {
  name: string
  once: string
  returned: Returned | undefined
  /** Room for more than a line from the beginning. */
  tall?: boolean
  /** Says it by another way than the form; false when it cannot. Never asked where there are files. */
  onSay?: ((text: string) => boolean) | undefined
  onTyping?: (() => void) | undefined
  children?: ReactNode
}

/** The place to write. A plain form; with script, Enter sends and Shift+Enter begins a new line. */
export function Composer({ name, once, returned, tall = false, onSay, onTyping, children }: Props) {
  const t = useWords('messages')
  const id = useId()
  const text = useRef<HTMLTextAreaElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(0)
  const mine = returned?.given?.['form'] === name ? returned : undefined

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    const said = text.current?.value.trim() ?? ''
    if (said === '' && chosen === 0) return event.preventDefault()
    if (!onSay || chosen > 0 || !onSay(said)) return
    event.preventDefault()
    if (text.current) text.current.value = ''
  }
  return (
    <div className={css.composer}>
      <PostForm name={name} once={once} returned={mine} files className={css.form} onSubmit={submit}>
        {children}
        <label htmlFor={id} className="visually-hidden">
          {t('composer.label')}
        </label>
        <textarea
          ref={text}
          id={id}
          name="body"
          rows={tall ? 5 : 2}
          maxLength={4_000}
          dir="auto"
          className={css.text}
          placeholder={t('composer.label')}
          defaultValue={mine?.given?.['body'] ?? ''}
          onInput={onTyping}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || tall) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
        <div className={css.foots}>
          <label className={css.attach}>
            <span>{t('composer.files')}</span>
            <input
              ref={files}
              type="file"
              name="files"
              multiple
              accept="image/png,image/jpeg,image/webp,application/pdf,text/plain"
              onChange={(event) => setChosen(event.currentTarget.files?.length ?? 0)}
            />
          </label>
          <SubmitButton>{t('composer.send')}</SubmitButton>
        </div>
      </PostForm>
    </div>
  )
}
