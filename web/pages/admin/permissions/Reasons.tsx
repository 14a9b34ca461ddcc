import type { Explanation } from '../../../api/shapes.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'

/** Each action, whether this member may, and every reason. */
export function Reasons({ explained: { member, actions } }: { explained: Explanation }) {
  const t = useWords('lists')
  const { list } = useFormats()
  const roles = member.roles.length > 0 ? list(member.roles) : t('permissions.noRole')
  return (
    <>
      <p>{t('permissions.person', { name: member.name, roles })}</p>
      <Table
        caption={t('permissions.mayTo', { name: member.name })}
        rows={actions}
        keyOf={({ action, reasons }) => `${action} ${reasons[0]?.kind}`}
        columns={[
          { heading: t('permissions.action'), cell: ({ action }) => <bdi>{action.replaceAll('_', ' ')}</bdi> },
          {
            heading: t('permissions.may'),
            cell: ({ allowed }) => (
              <Badge tone={allowed ? 'good' : 'bad'}>{allowed ? t('permissions.yes') : t('permissions.no')}</Badge>
            ),
          },
          {
            heading: t('permissions.why'),
            cell: ({ reasons }) =>
              reasons
                .map(({ kind, words }) => t('permissions.reason', { kind: t(`permissions.reasons.${kind}`), words }))
                .join('; '),
          },
        ]}
      />
    </>
  )
}
