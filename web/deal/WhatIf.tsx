import type { WhatIf as Answer } from '../api/shapes.ts'
import { useWords } from '../words/words.ts'
import { useFormats } from '../words/formats.ts'
import { Panel } from '../ui/page/Panel.tsx'
import { When } from '../ui/time/When.tsx'
import css from './deal.module.css'
import { MoneyMoves } from './MoneyMoves.tsx'
import { useWhoIs } from './words.ts'

/**
 * Everything that can happen from here, by anybody or by itself, and where the money goes then. Quiet: who does not wonder
 * need not read it.
 */
export function WhatIf({ answer, own }: { answer: Answer | undefined; own: string }) {
  const t = useWords('deal')
  const { list } = useFormats()
  const whoIs = useWhoIs()
  if (!answer || answer.steps.length === 0) return null
  return (
    <Panel title={t('what_if.title')}>
      <ul role="list" className={css.steps}>
        {answer.steps.map((step) => (
          <li key={step.name}>
            <details>
              <summary>
                {step.by.length > 0
                  ? t('what_if.by', {
                      step: step.label,
                      who: list(
                        step.by.map((role) => whoIs(role, own)),
                        'disjunction',
                      ),
                    })
                  : step.due
                    ? t('what_if.by_itself', { step: step.label })
                    : step.label}
              </summary>
              <p>{step.meaning}</p>
              {step.due && (
                <p className={css.soft}>{t.rich('what_if.due', { when: () => <When at={step.due ?? ''} /> })}</p>
              )}
              {step.refusal && <p className={css.soft}>{step.refusal}</p>}
              {step.money.length > 0 ? (
                <MoneyMoves moves={step.money} own={own} />
              ) : (
                <p className={css.soft}>{t('what_if.no_money')}</p>
              )}
              <p className={css.soft}>
                {t(step.to === answer.state ? 'what_if.stays' : step.final ? 'what_if.over' : 'what_if.then', {
                  state: step.to_label,
                })}
              </p>
            </details>
          </li>
        ))}
      </ul>
      {answer.late_money === 'returned' && <p className={css.soft}>{t('what_if.late_money')}</p>}
    </Panel>
  )
}
