import type { Neighbour } from '../../api/visit.ts'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import css from './home.module.css'

/** The marketplaces of this deployment, for whoever comes to its bare address. */
export function Directory({ marketplaces }: { marketplaces: readonly Neighbour[] }) {
  return (
    <>
      <PageHeader
        title="Marketplaces here"
        lead="Each stands on its own: its own members, its own money, its own look."
      />
      {marketplaces.length === 0 && (
        <Empty title="There is no marketplace yet">
          <p>
            Make one with <code>npx marketry marketplaces open</code>.
          </p>
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
