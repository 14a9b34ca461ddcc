import { Link } from 'react-router'
import { Notice } from '../ui/page/Notice.tsx'
import { useWords } from '../words/words.ts'

/** Why the seller is not paid though the deal has gone well so far: a complaint of the buyer's is open. */
export function Held({ complaint }: { complaint: string | null }) {
  const t = useWords('deal')
  if (complaint === null) return null
  return (
    <Notice tone="warn" title={t('page.held')}>
      <p>{t.rich('page.held_until', { link: (inner) => <Link to={`/complaints/${complaint}`}>{inner}</Link> })}</p>
    </Notice>
  )
}
