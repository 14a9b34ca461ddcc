import type { WhatIf as Answer } from '../api/shapes.ts'
import { Panel } from '../ui/page/Panel.tsx'
import { When } from '../ui/time/When.tsx'
import css from './deal.module.css'
import { MoneyMoves } from './MoneyMoves.tsx'
import { whoIs } from './words.ts'

/**
 * Everything that can happen from here, by anybody or by itself, and where the money goes then. Quiet: who does not wonder
 * need not read it.
 */
export function WhatIf({ answer, own }: { answer: Answer | undefined; own: string }) {
  if (!answer || answer.steps.length === 0) return null
  return (
    <Panel title="What happens to my money if …">
      <ul role="list" className={css.steps}>
        {answer.steps.map((step) => (
          <li key={step.name}>
            <details>
              <summary>
                {step.label}
                {step.by.length > 0 && `, by ${step.by.map((role) => whoIs(role, own)).join(' or ')}`}
                {step.by.length === 0 && step.due && ', by itself'}
              </summary>
              <p>{step.meaning}</p>
              {step.due && (
                <p className={css.soft}>
                  It happens by itself on <When at={step.due} />, if nothing else does before.
                </p>
              )}
              {step.refusal && <p className={css.soft}>{step.refusal}</p>}
              {step.money.length > 0 ? (
                <MoneyMoves moves={step.money} own={own} />
              ) : (
                <p className={css.soft}>No money moves.</p>
              )}
              <p className={css.soft}>
                {step.to === answer.state ? 'It stays as it is: ' : step.final ? 'It is over then: ' : 'Then: '}
                {step.to_label}.
              </p>
            </details>
          </li>
        ))}
      </ul>
      {answer.late_money === 'returned' && (
        <p className={css.soft}>Money that arrives a second time, or too late, goes back in full to who paid it.</p>
      )}
    </Panel>
  )
}
