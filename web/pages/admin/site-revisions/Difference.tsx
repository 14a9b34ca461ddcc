import { directionOf } from '../../../../words/languages.ts'
import type { PageDifference } from '../../../api/shapes.ts'
import { useWords } from '../../../words/words.ts'
import css from './revisions.module.css'

type Line = PageDifference['lines'][number]

// So many lines that are the same show where one is.
const around = 2

/** What came and what went, line by line. It is said in words too, not in colour alone. */
export function Difference({ between, language }: { between: PageDifference; language: string }) {
  const t = useWords('editor')
  const groups = grouped(between.lines)
  if (groups.every(({ skipped }) => skipped > 0) || between.lines.every(({ kind }) => kind === 'same')) {
    return <p>{t('no_difference')}</p>
  }
  return (
    <div className={css.lines} lang={language} dir={directionOf(language)}>
      {groups.map(({ skipped, line }, place) =>
        line ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <p key={place} className={css[line.kind]}>
            {line.kind !== 'same' && <span className="visually-hidden">{t(said[line.kind])} </span>}
            <Pieces line={line} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no name but its place
          <p key={place} className={css.gap}>
            {t('same_lines', { count: skipped })}
          </p>
        ),
      )}
    </div>
  )
}

const said = { added: 'added', removed: 'removed', changed: 'changed_line' } as const

function Pieces({ line }: { line: Line }) {
  return line.pieces.map(({ kind, text }, place) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: a piece has no name but its place
    if (kind === 'added') return <ins key={place}>{text}</ins>
    if (kind === 'removed') return <del key={place}>{text}</del>
    return <span key={place}>{text}</span>
    // biome-ignore-end lint/suspicious/noArrayIndexKey: a piece has no name but its place
  })
}

/** The lines with what changed and those around it; for the others, how many there are. */
function grouped(lines: readonly Line[]): { skipped: number; line?: Line }[] {
  const near = (place: number) =>
    lines.slice(Math.max(0, place - around), place + around + 1).some(({ kind }) => kind !== 'same')
  const groups: { skipped: number; line?: Line }[] = []
  lines.forEach((line, place) => {
    const last = groups.at(-1)
    if (near(place)) groups.push({ skipped: 0, line })
    else if (last && last.skipped > 0) last.skipped += 1
    else groups.push({ skipped: 1 })
  })
  return groups
}
