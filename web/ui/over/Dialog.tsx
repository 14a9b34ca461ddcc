import { type ReactNode, useId } from 'react'
import { Button } from '../form/Button.tsx'
import css from './over.module.css'

interface Props {
  /** What the button says that opens it. */
  opener: ReactNode
  title: string
  /** What the button says that closes it without doing anything. */
  close: string
  quiet?: boolean
  grave?: boolean
  small?: boolean
  children: ReactNode
}

/**
 * A question over the page, with a form in it as a rule. The browser opens and closes it (the popover attribute): without
 * script, by Escape and by a press beside it too. The keyboard goes in, and back to the button afterwards.
 */
export function Dialog({ opener, title, close, quiet = true, grave = false, small = false, children }: Props) {
  const id = useId()
  return (
    <>
      <Button popoverTarget={id} quiet={quiet} grave={grave} small={small} aria-haspopup="dialog">
        {opener}
      </Button>
      <div id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`} className={css.dialog}>
        <div className={css.head}>
          <h2 id={`${id}-title`}>{title}</h2>
          <Button popoverTarget={id} popoverTargetAction="hide" bare small aria-label={close} autoFocus>
            <span aria-hidden>✕</span>
          </Button>
        </div>
        <div className={css.body}>{children}</div>
      </div>
    </>
  )
}

/**
 * What stands beside a list on a wide screen, and on a phone slides in from the edge when it is asked for: filters. One
 * element, so that a form in it is one form.
 */
export function Drawer({ opener, title, close, children }: Omit<Props, 'quiet' | 'grave' | 'small'>) {
  const id = useId()
  return (
    <>
      <Button popoverTarget={id} quiet small className={css.opener}>
        {opener}
      </Button>
      <div id={id} popover="auto" className={css.drawer} role="group" aria-labelledby={`${id}-title`}>
        <div className={css.head}>
          <h2 id={`${id}-title`}>{title}</h2>
          <Button popoverTarget={id} popoverTargetAction="hide" bare small className={css.opener} aria-label={close}>
            <span aria-hidden>✕</span>
          </Button>
        </div>
        <div className={css.body}>{children}</div>
      </div>
    </>
  )
}
