import type { MoneyMove } from '../api/shapes.ts'
import { useWords } from '../words/words.ts'

/** Who a role is, seen by whoever reads: one's own role is 'you'. */
export function useWhoIs(): (role: string, own: string) => string {
  const t = useWords('deal')
  return (role, own) => {
    if (role === own) return t('who.you')
    const key = `who.${role}`
    return t.has(key as never) ? t(key as never) : inWords(role)
  }
}

/** What a field that a step asks for is called: its own name in words where no better is known. */
export function useFieldLabel(): (name: string) => string {
  const t = useWords('deal')
  return (name) => {
    const key = `fields.${name}`
    return t.has(key as never) ? t(key as never) : inWords(name)
  }
}

/** A process by its name in words: goods-order is 'Goods order' where nothing better is known. */
export function useProcessLabel(): (name: string) => string {
  const t = useWords('deal')
  return (name) => {
    const key = `processes.${name}`
    return t.has(key as never) ? t(key as never) : inWords(name)
  }
}

function inWords(name: string): string {
  const words = name.replaceAll(/[-_]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export type Tone = 'plain' | 'good' | 'warn' | 'bad'

// Named by what the words say and not by process, so that a lifecycle nobody has drawn yet is coloured too.
const tones: readonly [RegExp, Tone][] = [
  [/^(completed|delivered|paid|succeeded|ready|sent|active|done|won|recovered)$/, 'good'],
  [
    /^(pending|waiting|.*_requested|disputed|needs_response|unanswered|delivery_failed|returned|owed|incomplete|open|created|retry)/,
    'warn',
  ],
  [/(failed|refused|expired|lost|charged_back|restricted|suspended|dead)/, 'bad'],
]

/** The colour of a state. */
export function toneOf(state: string): Tone {
  return tones.find(([pattern]) => pattern.test(state))?.[1] ?? 'plain'
}

/** Whether a step's money goes to the reader: drawn first. */
export function ownFirst(moves: readonly MoneyMove[], own: string): MoneyMove[] {
  return moves.toSorted((a, b) => Number(b.party === own) - Number(a.party === own))
}
