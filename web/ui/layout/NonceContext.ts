import { createContext } from 'react'

/** The word that lets this answer's inline styles through. In the browser it is empty: nothing inline is added there. */
export const NonceContext = createContext('')
