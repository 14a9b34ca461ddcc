import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { type ReactNode, use, useId } from 'react'
import { Button } from '../../../../ui/form/Button.tsx'
import { useWords } from '../../../../words/words.ts'
import css from './editor.module.css'
import { LibraryContext } from './library.ts'

/** A block's frame: its name, its fields, and the way to take it out. */
function Frame({ name, view, children }: { name: string; view: NodeViewProps; children: ReactNode }) {
  const t = useWords('editor')
  return (
    <NodeViewWrapper className={css.block} role="group" aria-label={name}>
      <div className={css.fields} contentEditable={false}>
        <div className={css.name}>
          <span data-drag-handle>{name}</span>
          <Button bare small onClick={() => view.deleteNode()} aria-label={t('block.remove', { name })}>
            ✕
          </Button>
        </div>
      </div>
      {children}
    </NodeViewWrapper>
  )
}

interface TypedProps {
  label: string
  value: unknown
  onType: (value: string) => void
  most?: number
}

function Typed({ label, value, onType, most = 200 }: TypedProps) {
  const id = useId()
  return (
    <p className={css.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typeof value === 'string' ? value : ''}
        maxLength={most}
        onChange={(event) => onType(event.target.value)}
      />
    </p>
  )
}

interface ChosenProps {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChoose: (value: string) => void
}

function Chosen({ label, value, options, onChoose }: ChosenProps) {
  const id = useId()
  return (
    <p className={css.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </p>
  )
}

function Fields({ children }: { children: ReactNode }) {
  return (
    <div className={css.fields} contentEditable={false}>
      {children}
    </div>
  )
}

export function PictureView(view: NodeViewProps) {
  const t = useWords('editor')
  const { pictures } = use(LibraryContext)
  const { id, alt } = view.node.attrs as { id: string; alt: string }
  const shown = pictures.find((one) => one.id === id)
  const choose = (chosen: string) => {
    const words = pictures.find((one) => one.id === chosen)?.alt ?? ''
    view.updateAttributes({ id: chosen, alt: alt || words })
  }
  return (
    <Frame name={t('block.picture')} view={view}>
      <Fields>
        {shown && <img className={css.thumb} src={shown.url} alt="" />}
        <Chosen
          label={t('block.which_picture')}
          value={id}
          options={[['', t('block.choose')], ...pictures.map((one) => [one.id, one.alt] as const)]}
          onChoose={choose}
        />
        <Typed
          label={t('block.alt')}
          value={alt}
          most={300}
          onType={(value) => view.updateAttributes({ alt: value })}
        />
      </Fields>
    </Frame>
  )
}

export function ButtonView(view: NodeViewProps) {
  const t = useWords('editor')
  const { label, href, look } = view.node.attrs as { label: string; href: string; look: string }
  return (
    <Frame name={t('block.button')} view={view}>
      <Fields>
        <Typed
          label={t('block.label')}
          value={label}
          most={60}
          onType={(value) => view.updateAttributes({ label: value })}
        />
        <Typed label={t('block.href')} value={href} onType={(value) => view.updateAttributes({ href: value })} />
        <Chosen
          label={t('block.look')}
          value={look}
          options={[
            ['main', t('block.look_main')],
            ['quiet', t('block.look_quiet')],
          ]}
          onChoose={(value) => view.updateAttributes({ look: value })}
        />
      </Fields>
    </Frame>
  )
}

export function ProductsView(view: NodeViewProps) {
  const t = useWords('editor')
  const { categories } = use(LibraryContext)
  const {
    title,
    category_id: category,
    count,
  } = view.node.attrs as {
    title: string
    category_id: string | null
    count: number
  }
  return (
    <Frame name={t('block.products')} view={view}>
      <Fields>
        <Typed
          label={t('block.title')}
          value={title}
          most={100}
          onType={(value) => view.updateAttributes({ title: value })}
        />
        <Chosen
          label={t('block.category')}
          value={category ?? ''}
          options={[['', t('block.newest')], ...categories.map((one) => [one.id, one.name] as const)]}
          onChoose={(value) => view.updateAttributes({ category_id: value || null })}
        />
        <Chosen
          label={t('block.count')}
          value={String(count)}
          options={['4', '8', '12', '16', '24'].map((one) => [one, one] as const)}
          onChoose={(value) => view.updateAttributes({ count: Number(value) })}
        />
      </Fields>
    </Frame>
  )
}

export function CategoriesView(view: NodeViewProps) {
  const t = useWords('editor')
  return (
    <Frame name={t('block.categories')} view={view}>
      <Fields>
        <Typed
          label={t('block.title')}
          value={view.node.attrs['title']}
          most={100}
          onType={(value) => view.updateAttributes({ title: value })}
        />
      </Fields>
    </Frame>
  )
}

interface Act {
  label: string
  href: string
}

export function HeroView(view: NodeViewProps) {
  const t = useWords('editor')
  const { pictures } = use(LibraryContext)
  const { title, lead, action, second, picture } = view.node.attrs as {
    title: string
    lead: string
    action: Act | null
    second: Act | null
    picture: { id: string; alt: string } | null
  }
  const act = (name: 'action' | 'second', now: Act | null, change: Partial<Act>) => {
    const next = { label: '', href: '', ...now, ...change }
    view.updateAttributes({ [name]: next.label || next.href ? next : null })
  }
  const show = (id: string) => {
    const words = pictures.find((one) => one.id === id)?.alt ?? ''
    view.updateAttributes({ picture: id ? { id, alt: words } : null })
  }
  return (
    <Frame name={t('block.hero')} view={view}>
      <Fields>
        <Typed
          label={t('block.title')}
          value={title}
          most={120}
          onType={(value) => view.updateAttributes({ title: value })}
        />
        <Typed
          label={t('block.lead')}
          value={lead}
          most={400}
          onType={(value) => view.updateAttributes({ lead: value })}
        />
        <Typed
          label={t('block.action')}
          value={action?.label}
          most={60}
          onType={(label) => act('action', action, { label })}
        />
        <Typed label={t('block.action_href')} value={action?.href} onType={(href) => act('action', action, { href })} />
        <Typed
          label={t('block.second')}
          value={second?.label}
          most={60}
          onType={(label) => act('second', second, { label })}
        />
        <Typed label={t('block.second_href')} value={second?.href} onType={(href) => act('second', second, { href })} />
        <Chosen
          label={t('block.which_picture')}
          value={picture?.id ?? ''}
          options={[['', t('block.no_picture')], ...pictures.map((one) => [one.id, one.alt] as const)]}
          onChoose={show}
        />
      </Fields>
    </Frame>
  )
}

export function CalloutView(view: NodeViewProps) {
  const t = useWords('editor')
  return (
    <Frame name={t('block.callout')} view={view}>
      <Fields>
        <Chosen
          label={t('block.tone')}
          value={String(view.node.attrs['tone'])}
          options={[
            ['note', t('block.note')],
            ['warning', t('block.warning')],
            ['success', t('block.success')],
          ]}
          onChoose={(tone) => view.updateAttributes({ tone })}
        />
      </Fields>
      <NodeViewContent className={css.inside} />
    </Frame>
  )
}

export function QuestionView(view: NodeViewProps) {
  const t = useWords('editor')
  return (
    <Frame name={t('block.faq')} view={view}>
      <Fields>
        <Typed
          label={t('block.question')}
          value={view.node.attrs['question']}
          onType={(question) => view.updateAttributes({ question })}
        />
      </Fields>
      <NodeViewContent className={css.inside} />
    </Frame>
  )
}

export function ColumnView(view: NodeViewProps) {
  const t = useWords('editor')
  return (
    <NodeViewWrapper className={css.column} role="group" aria-label={t('block.column')} data-size={view.node.nodeSize}>
      <NodeViewContent className={css.inside} />
    </NodeViewWrapper>
  )
}
