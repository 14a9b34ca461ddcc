import type { JSONContent } from '@tiptap/react'

// Which attributes of which nodes and marks are a page's; an editor adds others of its own.
const kept: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  link: ['href'],
  picture: ['id', 'alt'],
  button: ['label', 'href', 'look'],
  callout: ['tone'],
  faq: ['question'],
  table: ['caption'],
  products: ['title', 'category_id', 'count'],
  categories: ['title'],
  hero: ['title', 'lead', 'action', 'second', 'picture'],
}

/** A document as the API takes it. */
export function plainOf({ type = '', attrs, content, marks, text }: JSONContent): JSONContent {
  return {
    type,
    ...attributesOf(type, attrs),
    ...(content ? { content: content.map(plainOf) } : {}),
    ...(marks?.length
      ? { marks: marks.map((mark) => ({ type: mark.type, ...attributesOf(mark.type, mark.attrs) })) }
      : {}),
    ...(text === undefined ? {} : { text }),
  }
}

function attributesOf(type: string, attrs: JSONContent['attrs']): { attrs?: Record<string, unknown> } {
  const names = kept[type]
  return names ? { attrs: Object.fromEntries(names.map((name) => [name, attrs?.[name] ?? null])) } : {}
}
