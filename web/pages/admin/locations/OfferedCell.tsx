import { Badge } from '../../../ui/page/Badge.tsx'
import type { BulkAnswer } from '../../../ui/table/bulk.ts'
import { Cell } from '../../../ui/table/Cell.tsx'
import type { Returned } from '../../../ui/form/PostForm.tsx'
import { useWords } from '../../../words/words.ts'

interface Props {
  row: { id: string; name: string; is_offered: boolean }
  /** A city whose province is out of use cannot be chosen either. */
  withProvince?: boolean
  answered: Returned | BulkAnswer | undefined
}

/** Whether a place can be chosen, and the way to the other state. */
export function OfferedCell({ row, withProvince = false, answered }: Props) {
  const t = useWords('locations')
  const lists = useWords('lists')
  const state = row.is_offered ? (withProvince ? 'withProvince' : 'offered') : 'withdrawn'
  const cell = {
    row: { id: row.id, label: row.name },
    heading: lists('common.state'),
    shown: <Badge tone={state === 'offered' ? 'good' : 'plain'}>{t(`states.${state}`)}</Badge>,
    answered,
  }
  return row.is_offered ? (
    <Cell {...cell} cell="withdraw" verb={t('withdraw')}>
      <p>{t('withdrawExplain', { count: 1 })}</p>
    </Cell>
  ) : (
    <Cell {...cell} cell="offer" verb={t('offer')}>
      <p>{t('offerExplain', { count: 1 })}</p>
    </Cell>
  )
}
