import { Button, LinkButton } from '../../../ui/form/Button.tsx'
import { Dialog, Drawer } from '../../../ui/over/Dialog.tsx'
import { Menu } from '../../../ui/over/Menu.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import type { Samples } from '../samples.ts'
import css from '../styleguide.module.css'
import { Section } from './Section.tsx'

/** What is pressed, what opens, and what is said about it. */
export function ActionSection({ words }: { words: Samples }) {
  return (
    <Section name="actions">
      <div className={css.row}>
        <Button>{words.act}</Button>
        <Button quiet>{words.quiet}</Button>
        <Button grave>{words.grave}</Button>
        <Button bare>{words.quiet}</Button>
        <LinkButton to="#stage">{words.act}</LinkButton>
      </div>
      <div className={css.row}>
        <Button small>{words.act}</Button>
        <Button small quiet>
          {words.quiet}
        </Button>
        <Button disabled>{words.act}</Button>
        <Button quiet disabled>
          {words.quiet}
        </Button>
        <Button aria-busy>{words.act}</Button>
      </div>
      <Button wide>{words.long}</Button>
      <div className={css.row}>
        <Dialog opener={words.grave} title={words.grave} close={words.close} grave>
          <p>{words.sentence}</p>
          <Button grave>{words.grave}</Button>
        </Dialog>
        <Menu opener={words.name}>
          <li>
            <a href="#stage">{words.quiet}</a>
          </li>
          <li>
            <button type="button">{words.grave}</button>
          </li>
        </Menu>
        <Drawer opener={words.quiet} title={words.quiet} close={words.close}>
          <p>{words.sentence}</p>
        </Drawer>
      </div>
      <div className={css.row}>
        <Badge>{words.coming}</Badge>
        <Badge tone="good">{words.done}</Badge>
        <Badge tone="warn">{words.now}</Badge>
        <Badge tone="bad">{words.failed}</Badge>
      </div>
      <div className={css.columns}>
        <Notice title={words.now}>{words.sentence}</Notice>
        <Notice tone="good" title={words.done}>
          {words.sentence}
        </Notice>
        <Notice tone="warn" title={words.coming}>
          {words.long}
        </Notice>
        <Notice tone="bad" title={words.failed}>
          {words.sentence}
        </Notice>
      </div>
    </Section>
  )
}
