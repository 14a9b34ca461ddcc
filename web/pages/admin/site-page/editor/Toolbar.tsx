import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs'
import IconArrowForwardUp from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs'
import IconBlockquote from '@tabler/icons-react/dist/esm/icons/IconBlockquote.mjs'
import IconBold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs'
import IconCode from '@tabler/icons-react/dist/esm/icons/IconCode.mjs'
import IconItalic from '@tabler/icons-react/dist/esm/icons/IconItalic.mjs'
import IconLink from '@tabler/icons-react/dist/esm/icons/IconLink.mjs'
import IconList from '@tabler/icons-react/dist/esm/icons/IconList.mjs'
import IconListNumbers from '@tabler/icons-react/dist/esm/icons/IconListNumbers.mjs'
import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs'
import IconStrikethrough from '@tabler/icons-react/dist/esm/icons/IconStrikethrough.mjs'
import IconUnderline from '@tabler/icons-react/dist/esm/icons/IconUnderline.mjs'
import { type Editor, useEditorState } from '@tiptap/react'
import { useId, useState } from 'react'
import { Button } from '../../../../ui/form/Button.tsx'
import { useWords } from '../../../../words/words.ts'
import css from './editor.module.css'
import { tableAround } from './tableAround.ts'
import { along, Sign, Tool } from './tools.tsx'

const marks = ['bold', 'italic', 'underline', 'strike', 'code'] as const
const signs = {
  bold: IconBold,
  italic: IconItalic,
  underline: IconUnderline,
  strike: IconStrikethrough,
  code: IconCode,
}
const kinds = ['paragraph', 'heading2', 'heading3', 'heading4'] as const
const inserts = ['picture', 'button', 'callout', 'faq', 'table', 'columns', 'products', 'categories', 'hero'] as const

const paragraph = { type: 'paragraph' }
const fresh: Record<Exclude<(typeof inserts)[number], 'table'>, object> = {
  picture: { type: 'picture' },
  button: { type: 'button' },
  callout: { type: 'callout', content: [paragraph] },
  faq: { type: 'faq', content: [paragraph] },
  columns: { type: 'columns', content: [1, 2].map(() => ({ type: 'column', content: [paragraph] })) },
  products: { type: 'products' },
  categories: { type: 'categories' },
  hero: { type: 'hero' },
}

/** What can be done to the text where the cursor stands. Arrow keys go along it, as along every toolbar. */
export function Toolbar({ editor }: { editor: Editor }) {
  const t = useWords('editor')
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: Object.fromEntries(
        [...marks, 'bulletList', 'orderedList', 'blockquote', 'link'].map((name) => [name, now.isActive(name)]),
      ) as Record<string, boolean>,
      kind: kinds.find((kind) => isKind(now, kind)) ?? 'paragraph',
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  })
  const does = (work: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () =>
    work(editor.chain().focus()).run()
  return (
    <div
      role="toolbar"
      aria-label={t('toolbar.label')}
      aria-controls="page-body"
      className={css.toolbar}
      onKeyDown={along}
    >
      <label>
        <span className="visually-hidden">{t('toolbar.kind')}</span>
        <select value={state.kind} onChange={(event) => become(editor, event.target.value)}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`toolbar.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {marks.map((mark) => (
        <Tool
          key={mark}
          label={t(`toolbar.${mark}`)}
          on={state.on[mark]}
          press={does((chain) => chain.toggleMark(mark))}
        >
          <Sign icon={signs[mark]} />
        </Tool>
      ))}
      <LinkTool editor={editor} on={state.on['link'] ?? false} />
      <Tool
        label={t('toolbar.bulletList')}
        on={state.on['bulletList']}
        press={does((chain) => chain.toggleBulletList())}
      >
        <Sign icon={IconList} />
      </Tool>
      <Tool
        label={t('toolbar.orderedList')}
        on={state.on['orderedList']}
        press={does((chain) => chain.toggleOrderedList())}
      >
        <Sign icon={IconListNumbers} />
      </Tool>
      <Tool
        label={t('toolbar.blockquote')}
        on={state.on['blockquote']}
        press={does((chain) => chain.toggleWrap('blockquote'))}
      >
        <Sign icon={IconBlockquote} />
      </Tool>
      <Tool label={t('toolbar.divider')} press={does((chain) => chain.setHorizontalRule())}>
        <Sign icon={IconMinus} />
      </Tool>
      <label>
        <span className="visually-hidden">{t('toolbar.insert')}</span>
        <select
          value=""
          onChange={(event) => {
            const wish = inserts.find((one) => one === event.target.value)
            if (wish) insert(editor, wish)
          }}
        >
          <option value="">{t('toolbar.insert')}</option>
          {inserts.map((one) => (
            <option key={one} value={one}>
              {t(`block.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Tool label={t('toolbar.undo')} disabled={!state.canUndo} press={does((chain) => chain.undo())}>
        <Sign icon={IconArrowBackUp} />
      </Tool>
      <Tool label={t('toolbar.redo')} disabled={!state.canRedo} press={does((chain) => chain.redo())}>
        <Sign icon={IconArrowForwardUp} />
      </Tool>
    </div>
  )
}

/** Asks where a link leads, in a small form below the button. */
function LinkTool({ editor, on }: { editor: Editor; on: boolean }) {
  const t = useWords('editor')
  const id = useId()
  const [href, setHref] = useState('')
  const close = () => document.getElementById(id)?.hidePopover()
  const set = () => {
    const chain = editor.chain().focus()
    if (href) chain.setMark('link', { href }).run()
    else chain.unsetMark('link').run()
    close()
  }
  return (
    <>
      <button
        type="button"
        className={css.tool}
        aria-label={t('toolbar.link')}
        title={t('toolbar.link')}
        aria-pressed={on}
        popoverTarget={id}
        onClick={() => setHref(String(editor.getAttributes('link')['href'] ?? ''))}
      >
        <Sign icon={IconLink} />
      </button>
      <div id={id} popover="auto" className={css.link} role="dialog" aria-label={t('toolbar.link')}>
        <label htmlFor={`${id}-href`}>{t('toolbar.href')}</label>
        <input
          id={`${id}-href`}
          value={href}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a popover takes the keyboard in
          autoFocus
          onChange={(event) => setHref(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            set()
          }}
        />
        <Button small onClick={set}>
          {t('toolbar.set_link')}
        </Button>
      </div>
    </>
  )
}

/** Inserts a block where the cursor stands; from within a table below it, which would be cut in two. */
function insert(editor: Editor, wish: (typeof inserts)[number]): void {
  const around = tableAround(editor.state)
  const chain = editor.chain().focus()
  const there = around ? chain.insertContentAt(around.end, paragraph) : chain
  if (wish === 'table') there.insertTable({ rows: 3, cols: 3 }).run()
  else there.insertContent(fresh[wish]).run()
}

function isKind(editor: Editor, kind: (typeof kinds)[number]): boolean {
  return kind === 'paragraph' ? false : editor.isActive('heading', { level: Number(kind.at(-1)) })
}

function become(editor: Editor, kind: string): void {
  const chain = editor.chain().focus()
  if (kind === 'paragraph') chain.setNode('paragraph').run()
  else chain.setNode('heading', { level: Number(kind.at(-1)) }).run()
}
