import { MoneyMoves } from '../../deal/MoneyMoves.tsx'
import css from '../../deal/deal.module.css'
import { Panel } from '../../ui/page/Panel.tsx'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import type { Complaint } from './complaint.ts'

/** What happens by itself, and when; what it does to the money. */
export function WhatNext({ complaint, own }: { complaint: Complaint; own: string }) {
  const t = useWords('complaints')
  if (complaint.deadlines.length === 0) return null
  return (
    <Panel title={t('next')}>
      {complaint.deadlines.map((deadline) => (
        <div key={deadline.label}>
          <p>
            {t.rich('by_itself', {
              step: deadline.label,
              b: (inner) => <b>{inner}</b>,
              when: () => <When at={deadline.due} />,
            })}
          </p>
          <p className={css.soft}>{deadline.meaning}</p>
          <MoneyMoves moves={deadline.money} own={own} />
        </div>
      ))}
    </Panel>
  )
}
