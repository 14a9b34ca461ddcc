import { lazy, Suspense, useEffect, useState } from 'react'
import { useWords } from '../../../words/words.ts'
import { buttonClass } from '../../../ui/form/Button.tsx'
import css from './palette.module.css'

const Palette = lazy(() => import('./Palette.tsx'))

/** The way to the palette: a link to its page without script; with it, and by Ctrl-K, the palette itself, fetched then. */
export function PaletteDoor() {
  const t = useWords('admin')
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const show = () => {
    setAsked(true)
    setOpen(true)
  }
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setAsked(true)
      setOpen((is) => !is)
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
  return (
    <>
      <a
        href="/admin/find"
        className={buttonClass({ quiet: true, small: true }, css.door)}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          show()
        }}
      >
        {t('palette.open')} <kbd aria-hidden>{t('palette.keys')}</kbd>
      </a>
      {asked && (
        <Suspense fallback={null}>
          <Palette open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
