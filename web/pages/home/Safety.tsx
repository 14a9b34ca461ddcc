import IconCreditCard from '@tabler/icons-react/dist/esm/icons/IconCreditCard.mjs'
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs'
import IconShieldLock from '@tabler/icons-react/dist/esm/icons/IconShieldLock.mjs'
import type { Marketplace } from '../../api/shapes.ts'
import { daysIn } from '../../ui/time/spans.ts'
import { useWords } from '../../words/words.ts'
import css from './home.module.css'

/** Why it is safe: what happens to the money, by the windows an order made now would keep. */
export function Safety({ goods }: { goods: Marketplace['goods'] }) {
  const t = useWords('storefront')
  const steps = [
    { name: 'pay', Icon: IconCreditCard, days: 0 },
    { name: 'hold', Icon: IconShieldLock, days: daysIn(goods.dispatch_window) },
    { name: 'look', Icon: IconPackage, days: daysIn(goods.inspection_window) },
  ] as const
  return (
    <section className={css.promise} aria-labelledby="safe">
      <h2 id="safe">{t('home.safe')}</h2>
      <ol role="list">
        {steps.map(({ name, Icon, days }) => (
          <li key={name}>
            <Icon size={28} stroke={1.5} aria-hidden />
            <h3>{t(`home.promise.${name}.title`)}</h3>
            <p>{t(`home.promise.${name}.text`, { days })}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
