import { lazy, Suspense, useEffect, useState } from 'react'
import { directionOf } from '../../../../words/languages.ts'
import type { EditedPage } from '../../../api/shapes.ts'
import { TextArea } from '../../../ui/form/Field.tsx'
import { useWords } from '../../../words/words.ts'
import type { Library } from './editor/library.ts'

// The editor is larger than all the rest of the page: it comes by itself, and nobody else ever loads it.
const Editor = lazy(() => import('./editor/Editor.tsx'))

/** The page's body: the editor, or its text where no script runs. */
export function BodyField({ page, library }: { page: EditedPage; library: Library }) {
  const [scripted, setScripted] = useState(false)
  useEffect(() => {
    // Whoever has begun to type before the script came keeps what they have.
    const field = document.querySelector<HTMLTextAreaElement>('textarea[name="markup"]')
    setScripted(!field || field.value === field.defaultValue)
  }, [])
  const text = <MarkupField page={page} />
  if (!scripted) return text
  const direction = directionOf(page.language)
  return (
    <Suspense fallback={text}>
      <Editor body={page.body} language={page.language} direction={direction} library={library} />
    </Suspense>
  )
}

function MarkupField({ page }: { page: EditedPage }) {
  const t = useWords('editor')
  return (
    <TextArea
      name="markup"
      label={t('markup')}
      hint={t('markup_hint')}
      defaultValue={page.markup}
      rows={24}
      lang={page.language}
      dir={directionOf(page.language)}
      mandatory
    />
  )
}
