import type { WholeDeal } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { useWords } from '../../../words/words.ts'

/** Refunds and payouts that Stripe refused, or that came back: asked for again, or settled by hand. */
export function Stuck({ deal, returned }: { deal: WholeDeal; returned: Returned | undefined }) {
  const t = useWords('oversight')
  const lines = [
    ...deal.refunds.map((line) => ({ ...line, kind: 'refund' as const })),
    ...deal.payouts.map((line) => ({ ...line, kind: 'payout' as const })),
  ]
  return lines
    .filter(({ state }) => state === 'failed' || state === 'returned')
    .map((line) => (
      <Panel key={line.id} title={t(line.state === 'returned' ? 'stuck.returned' : `stuck.${line.kind}`)}>
        <PostForm name={line.kind} returned={returned}>
          <input type="hidden" name="stuck" value={line.id} />
          <p>{t('stuck.once_more', { state: line.state_label })}</p>
          <div>
            <SubmitButton name="press" value={line.id}>
              {t('stuck.ask')}
            </SubmitButton>
          </div>
        </PostForm>
        {line.kind === 'refund' && (
          <PostForm name="settle" returned={returned}>
            <input type="hidden" name="stuck" value={line.id} />
            <TextField name="note" label={t('stuck.by_hand')} hint={t('stuck.by_hand_hint')} required maxLength={500} />
            <div>
              <SubmitButton>{t('stuck.given')}</SubmitButton>
            </div>
          </PostForm>
        )}
      </Panel>
    ))
}
