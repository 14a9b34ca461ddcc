import css from './Jump.module.css'

/** Ways to the sections of a long page; in sight while one reads, where there is room. `id` is that of the section. */
export function Jump({ label, to }: { label: string; to: readonly { id: string; label: string }[] }) {
  return (
    <nav aria-label={label} className={css.jump}>
      {to.map(({ id, label: name }) => (
        <a key={id} href={`#${id}`}>
          {name}
        </a>
      ))}
    </nav>
  )
}
