import { Link } from 'react-router'
import type { components } from '../../api/schema.d.ts'
import { toneOf } from '../../deal/words.ts'
import { Badge } from '../../ui/page/Badge.tsx'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import css from '../orders/orders.module.css'

type Summary = components['schemas']['ComplaintsSummary']

/** What a complaint is about, in words. */
export function useMatter(): (
  complaint: Pick<Summary, 'about' | 'title' | 'order_reference' | 'respondent'>,
) => string {
  const t = useWords('complaints')
  const deal = useWords('deal')
  return ({ about, title, order_reference, respondent }) =>
    about === 'order'
      ? t('about.order', { reference: order_reference ?? '', title: title ?? '' })
      : about === 'product'
        ? t('about.product', { title: title ?? '' })
        : t('about.member', { who: respondent?.name ?? deal('page.left') })
}

/** A complaint as one of many. */
export function ComplaintRow({ complaint }: { complaint: Summary }) {
  const t = useWords('complaints')
  const deal = useWords('deal')
  const matter = useMatter()
  const { role, reference, complainant, respondent } = complaint
  const other = role === 'complainant' ? respondent : complainant
  return (
    <article className={css.row}>
      <div>
        <h2>
          <Link to={`/complaints/${complaint.id}`}>{matter(complaint)}</Link>
        </h2>
        <p>
          {t(`kinds.${complaint.kind}`)} ·{' '}
          {t(role === 'complainant' ? 'row_of' : 'row_by', { who: other?.name ?? deal('page.left'), reference })} ·{' '}
          <When at={complaint.created_at} day />
        </p>
      </div>
      <div className={css.end}>
        <Badge tone={toneOf(complaint.state)}>{complaint.state_label}</Badge>
      </div>
    </article>
  )
}
