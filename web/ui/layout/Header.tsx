import IconBuildingStore from '@tabler/icons-react/dist/esm/icons/IconBuildingStore.mjs'
import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs'
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'
import { Link, NavLink } from 'react-router'
import { useWords } from '../../words/words.ts'
import { Way } from '../blocks/Inline.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { Bell } from './Bell.tsx'
import { Brandmark } from './Brandmark.tsx'
import css from './Header.module.css'
import { Letterbox } from './Letterbox.tsx'
import { useLinks, useOpen } from './closing.ts'
import { useHolds, useRoot } from './viewer.ts'

/** The head of every page: whose house it is, search, the first row of categories, and what is one's own. */
export function Header() {
  const t = useWords('shell')
  const root = useRoot()
  const open = useOpen()
  const ways = useLinks(root?.menus.header ?? [])
  if (!root?.marketplace) {
    return (
      <header className={css.header}>
        <div className={css.row}>
          <a className={css.name} href="/">
            Marketry
          </a>
        </div>
      </header>
    )
  }
  return (
    <header className={css.header}>
      <div className={css.row}>
        <Link className={css.name} to="/">
          <Brandmark brand={root.marketplace.brand} />
          <span>{root.marketplace.name}</span>
        </Link>
        {open && root.marketplace.modules.includes('catalogue') && <SearchBox />}
        <nav className={css.own} aria-label={t('header.own')}>
          <Own />
        </nav>
      </div>
      {ways.length > 0 && (
        <nav className={css.categories} aria-label={t('header.more')}>
          {ways.map(({ label, href }) => (
            <Way key={href + label} to={href}>
              {label}
            </Way>
          ))}
        </nav>
      )}
      {root.categories.length > 0 && (
        <nav className={css.categories} aria-label={t('header.categories')}>
          {root.categories.map((category) => (
            <NavLink key={category.id} to={`/categories/${category.slug}`}>
              {category.name}
            </NavLink>
          ))}
        </nav>
      )}
    </header>
  )
}

function Own() {
  const t = useWords('shell')
  const root = useRoot()
  const sells = useHolds('seller')
  const open = useOpen()
  const user = root?.session?.user
  if (!user) {
    return (
      <>
        <Link className={`${css.item} ${css.login}`} to="/login">
          <IconUser size={20} aria-hidden />
          <span>{t('header.log_in')}</span>
        </Link>
        {open && (root?.marketplace?.roles.length ?? 0) > 0 && (
          <Link className={css.join} to="/signup">
            {t('header.join')}
          </Link>
        )}
      </>
    )
  }
  const { unread, unreadMessages } = root
  return (
    <>
      {sells && (
        <Link className={css.item} to="/sell" aria-label={t('header.sell')}>
          <IconBuildingStore size={20} aria-hidden />
          <span>{t('header.sell')}</span>
        </Link>
      )}
      {root.marketplace?.modules.includes('messages') && <Letterbox unread={unreadMessages} memberId={user.id} />}
      {/* To an operator in a member's place nothing is told as it happens. */}
      <Bell unread={unread} memberId={root.session?.acting ? undefined : user.id} />
      <AccountMenu user={user} icon={<IconMenu2 size={20} aria-hidden />} />
    </>
  )
}
