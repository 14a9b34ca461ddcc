import { diffLines, diffWordsWithSpace } from 'diff'

/** A piece of text, and whether the later revision has it, the earlier, or both. */
export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** A line of the comparison; a changed one is compared word by word. */
export interface DifferingLine {
  kind: 'same' | 'added' | 'removed' | 'changed'
  pieces: Piece[]
}

// Two texts that have nothing in common take ever longer to compare, and nobody reads the answer.
const mostEdits = 500
const mostWordEdits = 60

/** What lies between two texts, line by line. */
export function differencesBetween(before: string, after: string): DifferingLine[] {
  const hunks = diffLines(before, after, { maxEditLength: mostEdits }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  return hunks.flatMap((hunk, place): DifferingLine[] => {
    const next = hunks[place + 1]
    const previous = hunks[place - 1]
    if (hunk.removed && next?.added) return linesChanged(linesIn(hunk.value), linesIn(next.value))
    if (hunk.added && previous?.removed) return []
    const kind = hunk.added ? 'added' : hunk.removed ? 'removed' : 'same'
    return linesIn(hunk.value).map((text) => ({ kind, pieces: [{ kind, text }] }))
  })
}

function linesIn(text: string): string[] {
  return text.replace(/\n$/, '').split('\n')
}

/** As many lines as both sides have are taken for changed ones; what is left over came or went. */
function linesChanged(before: readonly string[], after: readonly string[]): DifferingLine[] {
  const pairs = Math.min(before.length, after.length)
  const changed = before.slice(0, pairs).map((line, place) => changedLine(line, after[place] ?? ''))
  const whole = (kind: 'added' | 'removed') => (text: string) => ({ kind, pieces: [{ kind, text }] })
  return [...changed, ...before.slice(pairs).map(whole('removed')), ...after.slice(pairs).map(whole('added'))]
}

function changedLine(before: string, after: string): DifferingLine {
  const words = diffWordsWithSpace(before, after, { maxEditLength: mostWordEdits }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  const pieces = words.map(({ value: text, added, removed }): Piece => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text }
  })
  return { kind: 'changed', pieces }
}
