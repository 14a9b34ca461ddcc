import { Button } from '../../../ui/form/Button.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { Failed } from '../../../ui/page/Failed.tsx'
import { Skeleton } from '../../../ui/page/Skeleton.tsx'
import { Toast } from '../../../ui/page/Toast.tsx'
import type { Samples } from '../samples.ts'
import css from '../styleguide.module.css'
import { Section } from './Section.tsx'

/** What a list or a part of a page is while it is not what it should be. */
export function StateSection({ words }: { words: Samples }) {
  return (
    <Section name="states">
      <div className={css.columns}>
        <Empty title={words.empty}>
          <p>{words.emptyWhy}</p>
          <Button quiet>{words.act}</Button>
        </Empty>
        <Failed title={words.broken}>
          <p>{words.brokenWhy}</p>
        </Failed>
        <Skeleton label={words.loading} kind="rows" />
      </div>
      <Skeleton label={words.loading} kind="cards" />
      <Toast still>
        {words.done}{' '}
        <Button bare small>
          {words.quiet}
        </Button>
      </Toast>
    </Section>
  )
}
