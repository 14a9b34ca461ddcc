import { Pager } from '../../../ui/list/Pager.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Tabs } from '../../../ui/list/Tabs.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Breadcrumbs } from '../../../ui/page/Breadcrumbs.tsx'
import { Until } from '../../../ui/time/Until.tsx'
import { When } from '../../../ui/time/When.tsx'
import type { Samples } from '../samples.ts'
import { Section } from './Section.tsx'

/** Rows and the ways through them. */
export function ListSection({ words }: { words: Samples }) {
  const rows = [
    { key: '1', title: words.product, state: words.done, tone: 'good', amount: '3800.00' },
    { key: '2', title: words.long, state: words.now, tone: 'warn', amount: '90071992547409.93' },
    { key: '3', title: words.unbroken, state: words.failed, tone: 'bad', amount: '-12.50' },
  ] as const
  return (
    <Section name="lists">
      <Breadcrumbs
        trail={[
          { label: words.sales, to: '#a' },
          { label: words.place, to: '#b' },
          { label: words.product, to: '#c' },
        ]}
      />
      <Tabs
        label={words.sales}
        tabs={[
          { label: words.sales, to: '/styleguide' },
          { label: words.fees, to: '/styleguide/none' },
          { label: words.coming, to: '/styleguide/other' },
        ]}
      />
      <Table
        caption={words.sales}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { heading: words.label, cell: ({ title }) => title },
          { heading: words.now, cell: ({ state, tone }) => <Badge tone={tone}>{state}</Badge> },
          { heading: words.day, cell: () => <When at="2026-03-14T15:09:26Z" /> },
          { heading: words.coming, cell: () => <Until at="2026-03-17T15:09:26Z" now="2026-03-14T15:09:26Z" /> },
          { heading: words.sales, cell: ({ amount }) => <Money amount={amount} currency="PKR" />, figures: true },
        ]}
      />
      <Pager next="/x?cursor=n" previous="/x?cursor=p&direction=backward" />
    </Section>
  )
}
