import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWhoIs } from '../../deal/words.ts'
import type { OpenedEntry } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { When } from '../time/When.tsx'
import css from './ExplainedAmount.module.css'
import { Money } from './Money.tsx'

type Move = OpenedEntry['moves'][number]

/** An entry that was opened; for the house each move says whose account it was on. */
export type Opened = Omit<OpenedEntry, 'moves'> & {
  moves: readonly (Move & { owner?: { kind: string; id: string; name: string | null } | null })[]
}

interface Props {
  amount: string
  currency: string
  /** What it came of; none: it is written and does not open. */
  entries: readonly Opened[]
  /** The reader's role in the deal, who is 'you'. */
  own?: string
}

/** An amount that opens into what it came of: entries, rule, rate and rounding. A plain disclosure; no script is needed. */
export function ExplainedAmount({ amount, currency, entries, own = '' }: Props) {
  const t = useWords('deal')
  if (entries.length === 0) return <Money amount={amount} currency={currency} />
  return (
    <details className={css.explained}>
      <summary>
        <Money amount={amount} currency={currency} />
        <span className="visually-hidden">{t('explain.how')}</span>
      </summary>
      <ul role="list" className={css.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} own={own} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Entry({ entry, own }: { entry: Opened; own: string }) {
  const t = useWords('deal')
  const { money } = useFormats()
  const bold = (inner: ReactNode) => (
    <b className="figures" dir="ltr">
      {inner}
    </b>
  )
  return (
    <>
      <p>{entry.words}</p>
      <p className={css.soft}>
        <When at={entry.at} />
      </p>
      {entry.reason && (
        <p className={css.soft} dir="auto">
          {entry.reason}
        </p>
      )}
      <ul role="list" className={css.moves}>
        {entry.moves.map(({ account, words, amount, currency, owner }, place) => (
          <li key={`${account}-${place}`}>
            {t.rich(amount.startsWith('-') ? 'explain.minus' : 'explain.plus', {
              amount: money(amount.replace('-', ''), currency),
              what: words,
              b: bold,
            })}
            {owner?.name && (
              <>
                {' · '}
                <Link to={`/admin/members/${owner.id}`} dir="auto">
                  {owner.name}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {entry.division && (
        <>
          <p className={css.head}>
            {t.rich('explain.divided', { amount: money(entry.division.of, entry.currency), b: bold })}
          </p>
          <ul role="list" className={css.moves}>
            {entry.division.parts.map((part) => (
              <Part
                key={part.recipient}
                part={part}
                of={entry.division?.of ?? ''}
                currency={entry.currency}
                own={own}
              />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type PartFacts = NonNullable<OpenedEntry['division']>['parts'][number]

function Part({ part, of, currency, own }: { part: PartFacts; of: string; currency: string; own: string }) {
  const t = useWords('deal')
  const { money, list } = useFormats()
  const whoIs = useWhoIs()
  const sum = (amount: string) => money(amount, currency)
  const reasons = [
    part.percent && t('explain.percent', { percent: part.percent, of: sum(of) }),
    part.unrounded && t('explain.unrounded', { figure: part.unrounded }),
    part.fixed && t('explain.fixed', { amount: sum(part.fixed) }),
    part.at_least && t('explain.at_least', { amount: sum(part.at_least) }),
    part.at_most && t('explain.at_most', { amount: sum(part.at_most) }),
    part.rule === 'remainder' && t('explain.rest'),
  ].filter((reason) => typeof reason === 'string')
  return (
    <li>
      {t.rich('explain.gets', {
        who: whoIs(part.recipient, own),
        amount: sum(part.amount),
        b: (inner) => (
          <b className="figures" dir="ltr">
            {inner}
          </b>
        ),
      })}
      {reasons.length > 0 && <span className={css.why}>{list(reasons)}</span>}
    </li>
  )
}
