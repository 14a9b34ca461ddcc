import { Link } from 'react-router'
import type { SentNotice } from '../../api/shapes.ts'
import { Table } from '../../ui/list/Table.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'

const tones = { sent: 'good', digested: 'good', doubt: 'warn', refused: 'bad' } as const

interface Props {
  sent: readonly SentNotice[]
  /** Who they are, by id; left out where all are one person's. */
  names?: ReadonlyMap<string, string>
}

/** What members were told, and how far each letter came. */
export function Letters({ sent, names }: Props) {
  const t = useWords('oversight')
  return (
    <Table
      caption={t('deal.letters')}
      rows={sent}
      keyOf={({ id }) => id}
      empty={<Empty title={t('letters.none')} />}
      columns={[
        { heading: t('letters.what'), cell: (row) => <span dir="auto">{row.title}</span> },
        ...(names
          ? [
              {
                heading: t('letters.who'),
                cell: (row: SentNotice) => (
                  <Link to={`/admin/members/${row.member_id}`} dir="auto">
                    {names.get(row.member_id) ?? t('people.gone')}
                  </Link>
                ),
              },
            ]
          : []),
        { heading: t('letters.when'), cell: (row) => <When at={row.created_at} /> },
        {
          heading: t('letters.mail'),
          cell: ({ mail_state: state, mail_fault: fault }) => (
            <>
              <Badge tone={state in tones ? tones[state as keyof typeof tones] : 'plain'}>
                {t(`letters.states.${state}`)}
              </Badge>{' '}
              {fault}
            </>
          ),
        },
        {
          heading: t('letters.read'),
          cell: ({ read_at: at }) => (at ? <When at={at} /> : t('letters.unread')),
        },
      ]}
    />
  )
}
