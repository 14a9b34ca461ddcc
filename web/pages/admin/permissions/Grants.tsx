import { Link } from 'react-router'
import type { Grant } from '../../../api/shapes.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { When } from '../../../ui/time/When.tsx'

/** What members are granted on one thing. */
export function Grants({ grants }: { grants: readonly Grant[] }) {
  return (
    <Table
      caption="Grants on this thing"
      rows={grants}
      keyOf={({ id }) => id}
      empty={<p>Nothing is granted on it.</p>}
      columns={[
        { heading: 'Member', cell: ({ member }) => <Link to={`/admin/members/${member.id}`}>{member.name}</Link> },
        { heading: 'Is granted', cell: ({ action }) => action },
        { heading: 'By', cell: ({ granted_by: by }) => by.name },
        { heading: 'Until', cell: ({ until }) => (until ? <When at={until} /> : 'it is gone') },
      ]}
    />
  )
}
