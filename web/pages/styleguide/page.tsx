import { use } from 'react'
import { Link, useLocation } from 'react-router'
import { kitsContext } from '../../api/visit.ts'
import { drawBars, drawLines, drawSpark } from '../../ui/figure/draw.server.ts'
import { brandAttributes, brandStyle } from '../../ui/layout/brandStyle.ts'
import { Brandmark } from '../../ui/layout/Brandmark.tsx'
import { NonceContext } from '../../ui/layout/NonceContext.ts'
import { PageTitle } from '../../ui/page/PageTitle.tsx'
import type { Route } from './+types/page'
import { chooseKit } from './chooseKit.ts'
import { samples } from './samples.ts'
import { ActionSection } from './sections/ActionSection.tsx'
import { BrandSection } from './sections/BrandSection.tsx'
import { CardSection } from './sections/CardSection.tsx'
import { FieldSection } from './sections/FieldSection.tsx'
import { FigureSection } from './sections/FigureSection.tsx'
import { ListSection } from './sections/ListSection.tsx'
import { StageSection } from './sections/StageSection.tsx'
import { StateSection } from './sections/StateSection.tsx'
import css from './styleguide.module.css'

const themes = ['light', 'dark'] as const
const directions = ['ltr', 'rtl'] as const

/** Every part of the system in every state, in any brand: for whoever builds pages. In production there is no such page. */
export function loader({ context, request }: Route.LoaderArgs) {
  const kits = context.get(kitsContext)
  const { searchParams } = new URL(request.url)
  const kit = chooseKit(kits, searchParams.get('brand'))
  const theme = themes.find((name) => name === searchParams.get('theme')) ?? 'light'
  const dir = directions.find((name) => name === searchParams.get('dir')) ?? 'ltr'
  const words = samples[dir === 'rtl' ? 'ur' : 'en']
  const write = (value: number) => `Rs ${value.toLocaleString('en')}`
  const labels = Array.from({ length: 14 }, (_, day) => `${day + 1} Mar`)
  const sales = labels.map((_, day) => Math.round(42_000 + Math.sin(day / 1.7) * 17_000 + day * 1_900))
  return {
    brands: kits.map(({ slug, name }) => ({ slug, name })),
    kit,
    theme,
    dir,
    figures: {
      line: drawLines({ heading: words.day, labels, series: [{ name: words.sales, values: sales }], write }),
      lines: drawLines({
        heading: words.day,
        labels,
        series: [
          { name: words.sales, values: sales.map((value, day) => (day === 6 ? null : value)) },
          { name: words.fees, values: sales.map((value) => Math.round(value * 0.42)) },
        ],
        write,
      }),
      bars: drawBars({
        heading: words.day,
        labels: labels.slice(0, 7),
        series: [{ name: words.sales, values: sales.slice(0, 7).map((value, day) => (day === 3 ? -9_000 : value)) }],
        write,
      }),
      none: drawLines({
        heading: words.day,
        labels,
        series: [{ name: words.sales, values: labels.map(() => null) }],
        write,
      }),
      spark: drawSpark(sales),
    },
  }
}

export default function Styleguide({ loaderData: { brands, kit, theme, dir, figures } }: Route.ComponentProps) {
  const nonce = use(NonceContext)
  const words = samples[dir === 'rtl' ? 'ur' : 'en']
  return (
    <>
      <PageTitle>Styleguide</PageTitle>
      <meta name="robots" content="noindex" />
      <style
        nonce={nonce}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: brandStyle(kit.brand, '#stage') }}
      />
      <nav className={css.controls} aria-label="Styleguide">
        <Chosen name="brand" now={kit.slug} choices={brands.map(({ slug, name }) => [slug, name])} />
        <Chosen name="theme" now={theme} choices={themes.map((one) => [one, one])} />
        <Chosen name="dir" now={dir} choices={directions.map((one) => [one, one])} />
      </nav>
      <div
        id="stage"
        className={css.stage}
        lang={dir === 'rtl' ? 'ur' : 'en'}
        dir={dir}
        data-theme={theme}
        {...brandAttributes(kit.brand)}
      >
        <h1 className={css.name}>
          <Brandmark brand={kit.brand} /> {kit.name}
        </h1>
        <BrandSection kit={kit} words={words} theme={theme} />
        <ActionSection words={words} />
        <FieldSection words={words} />
        <CardSection words={words} spark={figures.spark} />
        <ListSection words={words} />
        <StageSection words={words} />
        <StateSection words={words} />
        <FigureSection words={words} figures={figures} />
      </div>
    </>
  )
}

function Chosen({
  name,
  now,
  choices,
}: {
  name: string
  now: string
  choices: readonly (readonly [string, string])[]
}) {
  const { search } = useLocation()
  return (
    <ul role="list">
      {choices.map(([value, label]) => {
        const query = new URLSearchParams(search)
        query.set(name, value)
        return (
          <li key={value}>
            <Link to={`?${query}`} aria-current={value === now ? 'true' : undefined} preventScrollReset>
              {label}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
