import type { Table } from '../body.ts'
import { writeInline } from './inline.ts'

/*
 * A table has a line for each row: | one | two |. Below the heads stands a ruler: | --- | --- |. A line end within a cell is
 * written \n, a | of the text \|; what a cell begins or ends with is the text's own only behind a backslash.
 */

/** The lines of a cell. */
export type Cell = readonly string[]

/** A table's rows as text. */
export function writeTable({ content }: Table): string[] {
  return content.flatMap(({ content: cells }) => {
    const line = `| ${cells.map(writeCell).join(' | ')} |`
    return cells[0]?.type === 'tableHeader' ? [line, `| ${cells.map(() => '---').join(' | ')} |`] : [line]
  })
}

function writeCell({ content: [{ content = [] }] }: Table['content'][number]['content'][number]): string {
  const lines = writeInline(content).map((line) => line.replaceAll('|', String.raw`\|`))
  // One backslash says it already, where its line is that blank alone; two are one of the text's.
  return lines.join(String.raw`\n`).replace(/(?<=(?<!\\)(?:\\\\)*)\s$/, String.raw`\$&`)
}

/** Whether a line parts the heads of a table from its rows. */
export function isRuler(line: string): boolean {
  return /^\s*\|(?:\s*:?-{3,}:?\s*\|)+\s*$/.test(line)
}

/** The cells of a row as the text of their lines; undefined where it is no row. */
export function cellsOfRow(row: string): Cell[] | undefined {
  const line = row.trim()
  if (!line.startsWith('|')) return undefined
  const cells: Cell[] = []
  let lines = ['']
  // How much of the last line is the text's own: blanks after it only keep the signs apart.
  let own = 0
  const say = (text: string, isOwn: boolean) => {
    const last = lines.at(-1) ?? ''
    if (!isOwn && last === '' && lines.length === 1) return
    lines[lines.length - 1] = last + text
    if (isOwn) own = last.length + text.length
  }
  for (let place = 1; place < line.length; place += 1) {
    const [sign = '', next] = [line[place], line[place + 1]]
    if (sign === '|') {
      cells.push([...lines.slice(0, -1), lines.at(-1)?.slice(0, own) ?? ''])
      lines = ['']
      own = 0
    } else if (sign === '\\' && next !== undefined) {
      place += 1
      if (next === 'n') {
        lines.push('')
        own = 0
      } else say(next === '|' ? '|' : sign + next, true)
    } else say(sign, sign.trim() !== '')
  }
  return lines.join('') === '' && lines.length === 1 ? cells : undefined
}
