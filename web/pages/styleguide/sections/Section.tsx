import type { ReactNode } from 'react'
import css from '../styleguide.module.css'

/** A part of the page of samples: named, so that a test finds it. */
export function Section({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={css.section} data-section={name} aria-label={name}>
      <h2 lang="en" dir="ltr">
        {name}
      </h2>
      {children}
    </section>
  )
}
