import type IconBold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs'
import type { KeyboardEvent, ReactNode } from 'react'
import css from './editor.module.css'

interface ToolProps {
  label: string
  on?: boolean | undefined
  disabled?: boolean
  press: () => void
  children: ReactNode
}

/** One thing that can be done, by its picture. */
export function Tool({ label, on, disabled = false, press, children }: ToolProps) {
  return (
    <button
      type="button"
      className={css.tool}
      aria-label={label}
      title={label}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      aria-disabled={disabled}
      onClick={press}
    >
      {children}
    </button>
  )
}

/** A tool's picture: its name is said beside it. */
export function Sign({ icon: Icon }: { icon: typeof IconBold }) {
  return <Icon size={18} aria-hidden />
}

/** Left and right go from tool to tool; not inside of a choice, which has arrow keys of its own. */
export function along(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  const from = event.target as HTMLElement
  if (step === 0 || from.tagName !== 'BUTTON') return
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > button, :scope > label > select')]
  const turned = getComputedStyle(event.currentTarget).direction === 'rtl' ? -step : step
  tools.at((tools.indexOf(from) + turned + tools.length) % tools.length)?.focus()
  event.preventDefault()
}
