import { createContext, use, useEffect, useState } from 'react'
import { Links } from 'react-router'
import { NonceContext } from './NonceContext.ts'

const id = 'page-styles'
const here = typeof document !== 'undefined' && document.getElementById(id) !== null

/** The style sheets that a page is drawn with, as one text; undefined where it links them. */
export const InlineStyles = createContext<string | undefined>(here ? '' : undefined)

/**
 * The style sheets of a page. A visitor's first page brings them along, so that it is painted without a further way over
 * a slow line; the files are linked once the page has been taken over, and serve every page that is gone to from there.
 */
export function PageStyles() {
  const nonce = use(NonceContext)
  const styles = use(InlineStyles)
  const [linked, setLinked] = useState(styles === undefined)
  useEffect(() => setLinked(true), [])
  return (
    <>
      {styles !== undefined && (
        <style id={id} nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: styles }} />
      )}
      {linked && <Links />}
    </>
  )
}
