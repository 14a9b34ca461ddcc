import { useWords } from '../../words/words.ts'

/**
 * The names of the code in the reader's words: what the log calls a deed and a thing, what policies call a noun, an action
 * and a fact. What has no words there is shown as the code has it.
 */
export function useCodes() {
  const t = useWords('deeds')
  const inWords = (key: string, otherwise: string) => (t.has(key as never) ? t(key as never) : otherwise)
  return {
    /** product.created */
    deed: (code: string) => inWords(`actions.${code}`, code),
    /** member, fee schedule */
    kind: (code: string) => inWords(`kinds.${code.replaceAll(/[^a-z]+/g, '_')}`, code),
    /** PageMenu: otherwise in two words, which may stand on two lines */
    noun: (code: string) => inWords(`nouns.${code}`, code.replaceAll(/([a-z])([A-Z])/g, '$1 $2')),
    /** send_again */
    act: (code: string) => inWords(`acts.${code}`, code.replaceAll('_', ' ')),
    /** sellerId */
    fact: (code: string) => inWords(`facts.${code}`, code),
    value: (code: string) => inWords(`values.${code}`, code),
  }
}
