import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { buttonClass } from '../form/Button.tsx'
import css from './over.module.css'

interface Props {
  /** What is pressed. */
  opener: ReactNode
  /** What it is called where the opener is a picture. */
  label?: string
  /** Classes of the opener instead of a quiet small button's. */
  className?: string
  /** Opens towards the start of the line, where the opener stands at its end. */
  atEnd?: boolean
  /** Links, buttons and forms, as `li`. */
  children: ReactNode
}

/** A few things to go to or to do. A plain disclosure: it opens without script; with script a press beside it closes it. */
export function Menu({ opener, label, className, atEnd = false, children }: Props) {
  const { key } = useLocation()
  const place = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const shut = (event: Event) => {
      const details = place.current
      if (!details?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        details.open = false
        details.querySelector('summary')?.focus()
      } else if (!details.contains(event.target as Node)) details.open = false
    }
    document.addEventListener('click', shut)
    document.addEventListener('keydown', shut)
    return () => {
      document.removeEventListener('click', shut)
      document.removeEventListener('keydown', shut)
    }
  }, [])
  return (
    <details ref={place} className={css.menu} key={key}>
      <summary className={className ?? buttonClass({ quiet: true, small: true })} aria-label={label}>
        {opener}
      </summary>
      <ul role="list" className={`${css.sheet} ${atEnd ? css.atEnd : ''}`}>
        {children}
      </ul>
    </details>
  )
}
