import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import type { EditedPage } from '../../../../api/shapes.ts'
import { useWords } from '../../../../words/words.ts'
import { blockNodes } from './blockNodes.ts'
import css from './editor.module.css'
import { type Library, LibraryContext } from './library.ts'
import { plainOf } from './plain.ts'
import { Heading, Item, Link, Page, Quote } from './textNodes.ts'
import { TableTools } from './TableTools.tsx'
import { tableNodes } from './tableNodes.ts'
import { Toolbar } from './Toolbar.tsx'

const extensions = [
  StarterKit.configure({
    document: false,
    heading: false,
    listItem: false,
    blockquote: false,
    link: false,
    codeBlock: false,
    trailingNode: false,
  }),
  Page,
  Heading,
  Item,
  Quote,
  Link,
  ...blockNodes,
  ...tableNodes,
]

interface Props {
  body: EditedPage['body']
  language: string
  direction: 'ltr' | 'rtl'
  library: Library
}

/** Writes a page's body, and gives it to the form around it as the field `body`. */
export default function Editor({ body, language, direction, library }: Props) {
  const t = useWords('editor')
  const editor = useEditor({
    extensions,
    content: body.content.length > 0 ? body : { type: 'doc', content: [{ type: 'paragraph' }] },
    // Our own style sheet has what the library would put into the page, which lets no such thing in.
    injectCSS: false,
    immediatelyRender: true,
    editorProps: {
      attributes: {
        id: 'page-body',
        class: css.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('body'),
        lang: language,
        dir: direction,
      },
    },
  })
  const json = useEditorState({ editor, selector: ({ editor: now }) => JSON.stringify(plainOf(now.getJSON())) })
  return (
    <LibraryContext value={library}>
      <div className={css.editor}>
        <div className={css.bars}>
          <Toolbar editor={editor} />
          <TableTools editor={editor} />
        </div>
        <EditorContent editor={editor} />
      </div>
      <input type="hidden" name="body" value={json} />
    </LibraryContext>
  )
}
