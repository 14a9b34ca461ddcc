import type { Kit } from '../../../api/visit.ts'
import { Brandmark } from '../../../ui/layout/Brandmark.tsx'
import { HousePicture } from '../../../ui/picture/HousePicture.tsx'
import type { Samples } from '../samples.ts'
import css from '../styleguide.module.css'
import { Section } from './Section.tsx'

/** The brand itself: its mark in four sizes, its colours, its type, how it speaks. */
export function BrandSection({ kit, words, theme }: { kit: Kit; words: Samples; theme: 'light' | 'dark' }) {
  const colours = Object.entries(kit.brand.palette[theme])
  return (
    <Section name="brand">
      <div className={css.columns}>
        <div className={css.marks}>
          {[0, 1, 2, 3].map((size) => (
            <span key={size}>
              <Brandmark brand={kit.brand} />
            </span>
          ))}
          <Brandmark brand={{ ...kit.brand, emblem: [] }} />
        </div>
        <div className={css.stack}>
          <p className={css.display}>{words.product}</p>
          <h2>{words.sentence}</h2>
          <h3>{words.place}</h3>
          <p>
            {words.sentence} <a href="#stage">{words.quiet}</a>
          </p>
          <p className="figures" dir="ltr">
            0123456789 · Rs 9,007,199,254,740,993.25
          </p>
        </div>
        <ul className={css.tone} lang="en" dir="ltr">
          {kit.tone.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div className={css.frame}>
        <HousePicture preset={kit.slug} name="hero" alt={kit.brand.tagline} />
      </div>
      <ul role="list" className={css.swatches} lang="en" dir="ltr">
        {colours.map(([role, colour]) => (
          <li key={role}>
            <svg aria-hidden>
              <rect width="100%" height="100%" fill={colour} />
            </svg>
            {role}
          </li>
        ))}
      </ul>
    </Section>
  )
}
