import { Link } from 'react-router'
import { useWords } from '../../words/words.ts'
import { Way } from '../blocks/Inline.tsx'
import css from './Footer.module.css'
import { useLinks, useOpen } from './closing.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'
import { useReader, useRoot } from './viewer.ts'

/** The foot of every page: what the house is, the clock by which it speaks, light or dark. */
export function Footer() {
  const t = useWords('shell')
  const root = useRoot()
  const marketplace = root?.marketplace
  const open = useOpen()
  return (
    <footer className={css.footer}>
      <div className={css.row}>
        {marketplace ? (
          <div>
            <p className={css.name}>{marketplace.name}</p>
            <p dir="auto">{marketplace.brand.tagline}</p>
          </div>
        ) : (
          <p className={css.name}>Marketry</p>
        )}
        {open && marketplace?.modules.includes('catalogue') && (
          <ul role="list">
            <li>
              <Link to="/search">{t('footer.products')}</Link>
            </li>
            <li>
              <Link to="/signup">{t('footer.sell')}</Link>
            </li>
            <li>
              <a href="/api/v1/docs/redoc/">{t('footer.api')}</a>
            </li>
          </ul>
        )}
        {root && root.menus.footer.length > 0 && (
          <nav aria-label={t('footer.more')}>
            <MenuLinks links={root.menus.footer} />
          </nav>
        )}
        <div className={css.settings}>
          <LanguageSwitch />
          <ThemeSwitch />
          <ZoneLine />
        </div>
      </div>
    </footer>
  )
}

/** Links as the operator has put them in order. */
function MenuLinks({ links }: { links: readonly { label: string; href: string }[] }) {
  return (
    <ul role="list">
      {useLinks(links).map(({ label, href }) => (
        <li key={href + label}>
          <Way to={href}>{label}</Way>
        </li>
      ))}
    </ul>
  )
}

function ZoneLine() {
  const t = useWords('shell')
  const { zone, locale } = useReader()
  const long = new Intl.DateTimeFormat(new Intl.Locale(locale).language, { timeZone: zone, timeZoneName: 'long' })
    .formatToParts()
    .find((part) => part.type === 'timeZoneName')
  return <p suppressHydrationWarning>{t('footer.zone', { name: long?.value ?? zone, zone })}</p>
}
