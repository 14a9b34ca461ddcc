import type { OpenedEntry } from '../api/shapes.ts'
import { ExplainedAmount } from '../ui/money/ExplainedAmount.tsx'
import { Panel } from '../ui/page/Panel.tsx'
import { When } from '../ui/time/When.tsx'
import { useWords } from '../words/words.ts'
import css from './deal.module.css'

/** Everything that moved in a deal, as its reader may see it; each amount opens. */
export function MoneyOfDeal({ entries, own }: { entries: readonly OpenedEntry[]; own: string }) {
  const t = useWords('deal')
  if (entries.length === 0) return null
  return (
    <Panel title={t('page.money')}>
      <p className={css.soft}>{t('page.money_lead')}</p>
      <ul role="list" className={css.ledger}>
        {entries.map((entry) => {
          const main = entry.moves.find(({ whose }) => whose === 'yours') ?? entry.moves[0]
          return (
            <li key={entry.id}>
              <p>
                {entry.words}{' '}
                <span className={css.soft}>
                  <When at={entry.at} day />
                </span>
              </p>
              {main && <ExplainedAmount amount={main.amount} currency={main.currency} entries={[entry]} own={own} />}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
