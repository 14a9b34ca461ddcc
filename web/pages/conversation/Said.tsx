import { Fragment } from 'react'

const address = /(https?:\/\/[^\s<>"“”]+)/
// What ends a sentence is no part of an address in it.
const ending = /[.,;:!?)\]}'’۔،]+$/

/** What somebody wrote: text and nothing else, line ends kept; addresses are links that lend them no name of ours. */
export function Said({ body }: { body: string }) {
  return body.split(address).map((part, place) => {
    if (place % 2 === 0) return <Fragment key={`${place} ${part.length}`}>{part}</Fragment>
    const rest = ending.exec(part)?.[0] ?? ''
    const href = part.slice(0, part.length - rest.length)
    if (!URL.canParse(href)) return <Fragment key={`${place} ${part.length}`}>{part}</Fragment>
    return (
      <Fragment key={`${place} ${part.length}`}>
        <a href={href} target="_blank" rel="nofollow noopener noreferrer ugc" dir="ltr">
          {href}
        </a>
        {rest}
      </Fragment>
    )
  })
}
