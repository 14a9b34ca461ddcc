import type { ProductSummary } from '../../../api/shapes.ts'
import { RatingLine, Stars } from '../../../ui/feedback/Stars.tsx'
import type { SparkFigure } from '../../../ui/figure/figures.ts'
import { Money } from '../../../ui/money/Money.tsx'
import { Avatar } from '../../../ui/page/Avatar.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Card, Cards } from '../../../ui/page/Card.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import { Stat, Stats } from '../../../ui/page/Stat.tsx'
import { Picture } from '../../../ui/picture/Picture.tsx'
import { ProductGrid } from '../../../ui/product/ProductCard.tsx'
import type { Samples } from '../samples.ts'
import css from '../styleguide.module.css'
import { Section } from './Section.tsx'

/** What shows one thing among several, and figures. */
export function CardSection({ words, spark }: { words: Samples; spark: SparkFigure }) {
  return (
    <Section name="cards">
      <ProductGrid products={products(words)} />
      <Cards>
        <Card
          title={words.product}
          to="#stage"
          kind={words.place}
          foot={<Badge tone="good">{words.done}</Badge>}
          picture={<Picture picture={null} sizes="20rem" />}
        >
          <p>{words.sentence}</p>
        </Card>
        <Card title={words.long} kind={words.unbroken} foot={<Money amount="90071992547409.93" currency="PKR" />} />
        <Card title={words.name} picture={undefined} kind={<Avatar name={words.name} size="large" />}>
          <RatingLine rating={{ average: 4.4, count: 1_234 }} />
        </Card>
      </Cards>
      <Stats>
        <Stat
          label={words.sales}
          value={<Money amount="4500.00" currency="PKR" />}
          change={words.done}
          tone="good"
          spark={spark}
          to="#stage"
        />
        <Stat
          label={words.fees}
          value={<Money amount="9007199254740993.25" currency="USD" />}
          change={words.failed}
          tone="bad"
        />
        <Stat label={words.long} value="0" />
      </Stats>
      <div className={css.row}>
        {[words.name, words.place, words.product, words.act].map((name) => (
          <Avatar key={name} name={name} />
        ))}
        <Avatar name={words.name} size="small" />
        {[5, 4.4, 2.5, 0].map((value) => (
          <Stars key={value} value={value} />
        ))}
      </div>
      <Panel title={words.product} actions={<Badge>{words.now}</Badge>}>
        <Facts
          facts={[
            [words.sales, <Money key="sales" amount="12000.00" currency="PKR" />],
            [words.label, words.long],
            [words.fees, words.unbroken],
          ]}
        />
      </Panel>
    </Section>
  )
}

function products(words: Samples): ProductSummary[] {
  const seller = {
    id: 's',
    name: words.place,
    username: null,
    since: '2026-01-01T00:00:00Z',
    rating: { average: 4.6, count: 12 },
  }
  const one = (id: string, title: string, price: string | null, stock = 4) =>
    ({
      id,
      title,
      seller,
      stock,
      condition: 'new',
      category: { id: 'c', name: '', slug: '' },
      created_at: '2026-01-01T00:00:00Z',
      listing: price ? { id: 'l', price, currency: 'PKR' } : null,
      location: null,
      picture: null,
      sold_by: price ? 'fixed_price' : null,
    }) as unknown as ProductSummary
  return [
    one('1', words.product, '3800.00'),
    one('2', words.long, '90071992547409.93'),
    one('3', words.product, '2400.00', 0),
    one('4', words.unbroken, null),
  ]
}
