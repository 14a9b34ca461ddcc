import { BarChart, LineChart, Sparkline } from '../../../ui/figure/Figure.tsx'
import type { BarFigure, LineFigure, SparkFigure } from '../../../ui/figure/figures.ts'
import { Panel } from '../../../ui/page/Panel.tsx'
import type { Samples } from '../samples.ts'
import css from '../styleguide.module.css'
import { Section } from './Section.tsx'

interface Props {
  words: Samples
  figures: { line: LineFigure; lines: LineFigure; bars: BarFigure; none: LineFigure; spark: SparkFigure }
}

/** What is drawn of numbers. */
export function FigureSection({ words, figures }: Props) {
  return (
    <Section name="figures">
      <div className={css.columns}>
        <Panel>
          <LineChart figure={figures.line} caption={words.sales}>
            {words.emptyWhy}
          </LineChart>
        </Panel>
        <Panel>
          <LineChart figure={figures.lines} caption={`${words.sales}, ${words.fees}`} />
        </Panel>
        <Panel>
          <BarChart figure={figures.bars} caption={words.sales} />
        </Panel>
        <Panel>
          <LineChart figure={figures.none} caption={words.empty} />
        </Panel>
      </div>
      <p>
        {words.sales} <Sparkline figure={figures.spark} label={words.sales} />
      </p>
    </Section>
  )
}
