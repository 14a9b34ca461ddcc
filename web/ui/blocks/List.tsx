import type { SiteParagraph } from '../../api/shapes.ts'
import { Inline } from './Inline.tsx'

/** A list, or one that lies in an item of another. */
interface Items {
  type: 'bulletList' | 'orderedList'
  content: readonly { content: readonly [SiteParagraph] | readonly [SiteParagraph, Items] }[]
}

/** Items with dots or numbers before them, and what lies in them. */
export function List({ list }: { list: Items }) {
  const Element = list.type === 'bulletList' ? 'ul' : 'ol'
  return (
    <Element>
      {list.content.map(({ content: [words, nested] }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its place
        <li key={place}>
          <Inline content={words.content} />
          {nested && <List list={nested} />}
        </li>
      ))}
    </Element>
  )
}
