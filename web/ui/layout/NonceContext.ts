import { createContext } from 'react'

// In the browser the document's own nonce stays good for as long as the document is shown.
const here = typeof document === 'undefined' ? '' : document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce

/** The word that lets inline styles of ours through the content policy. */
export const NonceContext = createContext(here ?? '')
