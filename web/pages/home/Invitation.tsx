import type { Marketplace } from '../../api/shapes.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useHolds } from '../../ui/layout/viewer.ts'
import { useWords } from '../../words/words.ts'
import css from './home.module.css'

/** Asks whoever makes something to sell it here, and says what that costs. */
export function Invitation({ marketplace }: { marketplace: Marketplace }) {
  const t = useWords('storefront')
  const sells = useHolds('seller')
  if (!marketplace.roles.some(({ name }) => name === 'seller')) return null
  return (
    <section className={css.invitation} aria-labelledby="invitation">
      <h2 id="invitation">{t('home.sell_title')}</h2>
      <p>{t('home.sell_text', { fee: marketplace.fee_percent })}</p>
      {sells ? (
        <LinkButton to="/sell/new">{t('home.sell_offer')}</LinkButton>
      ) : (
        <LinkButton to="/signup?role=seller">{t('home.sell_join')}</LinkButton>
      )}
    </section>
  )
}
