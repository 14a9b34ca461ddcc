import { Link } from 'react-router'
import type { Grant } from '../../../api/shapes.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import { useCodes } from '../codes.ts'

/** What members are granted on one thing. */
export function Grants({ grants }: { grants: readonly Grant[] }) {
  const t = useWords('lists')
  const { act } = useCodes()
  return (
    <Table
      caption={t('permissions.grantsOn')}
      rows={grants}
      keyOf={({ id }) => id}
      empty={<p>{t('permissions.noGrants')}</p>}
      columns={[
        {
          heading: t('grants.member'),
          cell: ({ member }) => (
            <Link to={`/admin/members/${member.id}`}>
              <bdi>{member.name}</bdi>
            </Link>
          ),
        },
        { heading: t('grants.action'), cell: ({ action }) => <span title={action}>{act(action)}</span> },
        { heading: t('grants.by'), cell: ({ granted_by: by }) => <bdi>{by.name}</bdi> },
        { heading: t('grants.until'), cell: ({ until }) => (until ? <When at={until} /> : t('grants.always')) },
      ]}
    />
  )
}
