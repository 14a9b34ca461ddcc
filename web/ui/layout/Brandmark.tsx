import css from './Brandmark.module.css'

/** The letters that stand for the marketplace, on its colour. */
export function Brandmark({ mark }: { mark: string }) {
  return (
    <span className={css.mark} aria-hidden>
      {mark}
    </span>
  )
}
