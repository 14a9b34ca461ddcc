import type { Neighbour } from '../../api/visit.ts'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import css from './home.module.css'

/** The marketplaces of this deployment, for whoever comes to its bare address. */
export function Directory({ marketplaces }: { marketplaces: readonly Neighbour[] }) {
  const t = useWords('storefront')
  return (
    <>
      <PageHeader title={t('home.directory')} lead={t('home.directory_lead')} />
      {marketplaces.length === 0 && (
        <Empty title={t('home.no_marketplace')}>
          <p>{t.rich('home.no_marketplace_advice', { code: (inner) => <code>{inner}</code> })}</p>
        </Empty>
      )}
      <ul role="list" className={css.directory}>
        {marketplaces.map((one) => (
          <li key={one.url}>
            <a href={one.url}>
              <b>{one.name}</b>
              <span>{one.tagline}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
