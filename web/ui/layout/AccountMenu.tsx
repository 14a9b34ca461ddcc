import type { ReactNode } from 'react'
import { Form, Link, useLocation } from 'react-router'
import type { User } from '../../api/shapes.ts'
import { useWords } from '../../words/words.ts'
import css from './AccountMenu.module.css'
import header from './Header.module.css'
import { useCsrfToken, useHolds, useRoot } from './viewer.ts'

/** What a member may go to. A plain disclosure: it opens without script, and a new page closes it. */
export function AccountMenu({ user, icon }: { user: User; icon: ReactNode }) {
  const t = useWords('shell')
  const { key } = useLocation()
  const operates = useHolds('operator', 'superadmin')
  const sells = useHolds('seller')
  const csrf = useCsrfToken()
  const modules = useRoot()?.marketplace?.modules
  const has = (module: string) => modules?.includes(module) ?? false
  const trades = has('orders')
  return (
    <details className={css.menu} key={key}>
      <summary className={header.item} aria-label={t('menu.label', { name: user.name || (user.username ?? '') })}>
        {icon}
        <span>{user.name || user.username}</span>
      </summary>
      <div className={css.sheet}>
        <p className={css.who}>{user.email}</p>
        <ul role="list">
          {trades && <Entry to="/orders">{t('menu.orders')}</Entry>}
          {has('complaints') && <Entry to="/complaints">{t('menu.complaints')}</Entry>}
          {has('auctions') && <Entry to="/bids">{t('menu.bids')}</Entry>}
          {has('wishes') && <Entry to="/favourites">{t('menu.favourites')}</Entry>}
          {has('wishes') && <Entry to="/saved-searches">{t('menu.searches')}</Entry>}
          {sells && <Entry to="/sell">{t('menu.products')}</Entry>}
          {sells && <Entry to="/sell/payouts">{t('menu.payouts')}</Entry>}
          {has('wallets') && <Entry to="/wallet">{t('menu.wallet')}</Entry>}
          {has('books') && <Entry to="/statement">{t('menu.statement')}</Entry>}
          {trades && <Entry to="/addresses">{t('menu.addresses')}</Entry>}
          {trades && <Entry to="/account/cards">{t('menu.cards')}</Entry>}
          <Entry to="/account">{t('menu.account')}</Entry>
          {operates && <Entry to="/admin">{t('menu.desk')}</Entry>}
        </ul>
        <Form method="post" action="/logout">
          <input type="hidden" name="csrf_token" value={csrf} />
          <button type="submit">{t('menu.log_out')}</button>
        </Form>
      </div>
    </details>
  )
}

function Entry({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <Link to={to}>{children}</Link>
    </li>
  )
}
