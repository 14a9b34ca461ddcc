import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { SiteParagraph } from '../../api/shapes.ts'

type Part = NonNullable<SiteParagraph['content']>[number]
type Mark = NonNullable<Extract<Part, { type: 'text' }>['marks']>[number]

/** Words with their marks, as elements. Text stays text: nothing of it can become markup. */
export function Inline({ content = [] }: { content?: readonly Part[] | undefined }) {
  return content.map((part, place) =>
    part.type === 'hardBreak' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: words have no name but their place
      <br key={place} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: words have no name but their place
      <Fragment key={place}>{(part.marks ?? []).toReversed().reduce(marked, part.text)}</Fragment>
    ),
  )
}

function marked(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strike':
      return <s>{inner}</s>
    case 'code':
      return <code>{inner}</code>
    case 'link':
      return <Way to={mark.attrs.href}>{inner}</Way>
  }
}

/** A link inside of the marketplace, or out of it. */
export function Way({ to, className, children }: { to: string; className?: string | undefined; children: ReactNode }) {
  const own = to.startsWith('/') && !to.startsWith('/api/')
  if (own) return <Link {...(className ? { className } : {})} to={to} children={children} />
  return <a {...(className ? { className } : {})} href={to} rel="noopener" children={children} />
}
