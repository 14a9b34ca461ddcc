import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import css from './changes.module.css'

interface Change {
  field: string
  before: unknown
  after: unknown
}

/** What a version changed, said as the page of settings says it: what went is struck out, what came stands after it. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useWords('admin')
  return changes.map(({ field, before, after }) => {
    const label = labels[field as keyof typeof labels]
    return (
      <li key={field}>
        {label ? t(label) : <bdi>{field}</bdi>}:{' '}
        <del>
          <Value field={field} value={before} />
        </del>{' '}
        <ins>
          <Value field={field} value={after} />
        </ins>
      </li>
    )
  })
}

/** The names under which versions keep the settings, and where their words are. */
const labels = {
  name: 'settings.name',
  feeBasisPoints: 'settings.fee',
  idleTimeoutSeconds: 'settings.idle',
  sellerAccounts: 'settings.accounts',
  disputeLossBorneBy: 'settings.dispute_loss_borne_by',
  disputeFeeBorneBy: 'settings.dispute_fee_borne_by',
  allowedOrigins: 'settings.sites',
  tellOfActing: 'settings.told',
  'letters.fromName': 'settings.from_name',
  'letters.replyTo': 'settings.reply_to',
  'goods.paymentWindow': 'settings.window.payment_window',
  'goods.dispatchWindow': 'settings.window.dispatch_window',
  'goods.deliveryWindow': 'settings.window.delivery_window',
  'goods.inspectionWindow': 'settings.window.inspection_window',
  'goods.returnWindow': 'settings.window.return_window',
  'discipline.violationsToBlock': 'settings.violations_to_block',
  'discipline.countsFor': 'settings.span.counts_for',
  'discipline.appealWindow': 'settings.span.appeal_window',
  'discipline.decisionWindow': 'settings.span.decision_window',
  'auctions.increments': 'settings.increments',
  'auctions.softClose': 'settings.auction.soft_close',
  'auctions.hardEndAfter': 'settings.auction.hard_end_after',
  'auctions.shortest': 'settings.auction.shortest',
  'auctions.longest': 'settings.auction.longest',
  'auctions.aheadAtMost': 'settings.auction.ahead_at_most',
  'auctions.cardRequired': 'settings.card_required',
  'complaints.answerWindow': 'settings.span.time_to_answer',
  'complaints.appealWindow': 'settings.span.time_to_appeal',
  'complaints.decisionWindow': 'settings.span.time_to_decide',
  'feedback.blindWindow': 'settings.span.blind_window',
  'messages.mailAfter': 'settings.mail_after',
  'brand.tagline': 'settings.tagline',
  'brand.accent': 'settings.colour.accent',
  'brand.accentDark': 'settings.colour.accent_dark',
  'brand.second': 'settings.colour.second',
  'brand.secondDark': 'settings.colour.second_dark',
  'brand.surface': 'settings.colour.surface',
  'brand.night': 'settings.colour.night',
  'brand.ink': 'settings.colour.ink',
  'brand.mark': 'settings.mark',
  'brand.typeface': 'settings.typeface',
  'brand.corners': 'settings.corners',
  'brand.density': 'settings.density',
  'brand.motion': 'settings.motion',
  'brand.imagery': 'settings.imagery',
} as const

const [secondsPerMinute, secondsPerHour, secondsPerDay, basisPoints] = [60, 3_600, 86_400, 10_000]
// Each in the unit in which the page of settings asks for it.
const inMinutes = /^(idleTimeoutSeconds|messages\.mailAfter|auctions\.(softClose|hardEndAfter|shortest))$/
const inDays = /^(auctions\.(longest|aheadAtMost)|(complaints|feedback|discipline)\.(countsFor|\w+Window))$/
const chosen = /^brand\.(typeface|corners|density|motion|imagery)$/

function Value({ field, value }: { field: string; value: unknown }) {
  const t = useWords('admin')
  const { percent, list } = useFormats()
  if (value === null || value === undefined || value === '') return t('versions.nothing')
  if (typeof value === 'boolean') return t(value ? 'versions.yes' : 'versions.no')
  if (field === 'feeBasisPoints') return percent(Number(value) / basisPoints)
  if (inMinutes.test(field)) return t('versions.minutes', { minutes: Number(value) / secondsPerMinute })
  if (field.startsWith('goods.')) return t('versions.hours', { hours: Number(value) / secondsPerHour })
  if (inDays.test(field)) return t('versions.days', { days: Number(value) / secondsPerDay })
  if (field === 'sellerAccounts' && Array.isArray(value)) {
    return list(
      value.map((kind) =>
        t.has(`settings.account.${kind}` as never) ? t(`settings.account.${kind}` as never) : String(kind),
      ),
    )
  }
  const text =
    typeof value === 'string' ? value : Array.isArray(value) ? list(value.map(String)) : JSON.stringify(value)
  const word = chosen.test(field) ? `settings.kind.${text}` : `settings.bearer.${text}`
  if ((chosen.test(field) || field.endsWith('BorneBy')) && t.has(word as never)) return t(word as never)
  if (!/^#[0-9a-f]{6}$/.test(text)) return <bdi>{text}</bdi>
  return (
    <bdi>
      <svg className={css.swatch} aria-hidden>
        <rect width="100%" height="100%" fill={text} />
      </svg>{' '}
      {text}
    </bdi>
  )
}
