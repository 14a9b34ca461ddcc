import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Form, useLocation, useNavigate, useSearchParams } from 'react-router'
import { useWords } from '../../words/words.ts'
import { Picture } from '../picture/Picture.tsx'
import { forgetPast, keepPast, readPast } from './past.ts'
import css from './SearchBox.module.css'
import { optionsOf, type Option, useSuggestions } from './suggestions.ts'

/**
 * Where one looks for things. A plain form; with script a combobox (WAI-ARIA APG, list autocomplete with manual selection)
 * that offers what may be meant. What was looked for lately is kept in this browser alone.
 */
export function SearchBox() {
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  const words = pathname === '/search' || pathname.startsWith('/categories/') ? (search.get('q') ?? '') : ''
  return <Box key={`${pathname} ${words}`} words={words} />
}

function Box({ words }: { words: string }) {
  const t = useWords('shell')
  const id = useId()
  const go = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(words)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [past, setPast] = useState<readonly string[]>([])
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const found = useSuggestions(open ? typed : '')
  const options = optionsOf(typed, found, past, t('box.all', { words: typed.trim() }))
  const shown = open && options.length > 0
  const active = shown ? options[at] : undefined

  const close = () => {
    setOpen(false)
    setAt(-1)
  }
  const choose = (option: Option) => {
    close()
    input.current?.blur()
    if (option.words) keepPast(option.words)
    void go(option.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!open) return look()
      // One place more than there are options: the field itself.
      const places = options.length + 1
      setAt((now) => ((now + 1 + step + places) % places) - 1)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && active) {
      event.preventDefault()
      choose(active)
    } else if (event.key === 'Tab') close()
  }
  const look = () => {
    setPast(readPast())
    setOpen(true)
  }

  return (
    <Form
      role="search"
      action="/search"
      className={css.search}
      onSubmit={() => {
        keepPast(typed)
        close()
      }}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || close()}
    >
      <label className="visually-hidden" htmlFor="site-search">
        {t('box.label')}
      </label>
      <input
        ref={input}
        id="site-search"
        name="q"
        type="search"
        value={typed}
        placeholder={t('box.label')}
        maxLength={120}
        autoComplete="off"
        enterKeyHint="search"
        {...(ready && {
          role: 'combobox',
          'aria-autocomplete': 'list' as const,
          'aria-expanded': shown,
          'aria-controls': `${id}-list`,
          'aria-activedescendant': active ? `${id}-${at}` : undefined,
        })}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(-1)
          if (!open) look()
        }}
        onFocus={look}
        onClick={look}
        onKeyDown={onKeyDown}
      />
      <button type="submit" aria-label={t('box.submit')}>
        <IconSearch size={19} aria-hidden />
      </button>
      {ready && (
        <p role="status" className="visually-hidden">
          {open && typed.trim().length > 1 && found ? t('box.count', { count: options.length - 1 }) : ''}
        </p>
      )}
      {ready && (
        <div className={css.sheet} hidden={!shown}>
          <ul role="listbox" id={`${id}-list`} aria-label={t('box.label')}>
            {options.map((option, place) => (
              // The keyboard stays in the field and presses there; the pointer presses here.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <li
                key={option.key}
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === at}
                className={place === at ? css.at : undefined}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <OptionMark option={option} />
                <span className={css.label} dir="auto">
                  {option.label}
                </span>
                {option.kind !== 'all' && option.kind !== 'past' && (
                  <small>{option.above ? t('box.in', { path: option.above }) : t(`box.${option.kind}`)}</small>
                )}
              </li>
            ))}
          </ul>
          {typed.trim() === '' && past.length > 0 && (
            <button
              type="button"
              className={css.forget}
              onClick={() => {
                forgetPast()
                setPast([])
                input.current?.focus()
              }}
            >
              {t('box.forget')}
            </button>
          )}
        </div>
      )}
    </Form>
  )
}

function OptionMark({ option }: { option: Option }) {
  if (option.picture) {
    return (
      <span className={css.picture}>
        <Picture picture={option.picture} sizes="3rem" />
      </span>
    )
  }
  return (
    <span className={css.mark} aria-hidden>
      {option.kind === 'past' ? <IconHistory size={18} /> : <IconSearch size={18} />}
    </span>
  )
}
