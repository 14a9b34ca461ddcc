import type { Inline, Mark, Text } from '../body.ts'
import { marksInOrder } from '../tidy.ts'

/*
 * Words with marks, in one line each: **bold**, *italic*, __underlined__, ~~struck~~, `code`, [a link](/where). Each sign
 * turns its mark on and the next one off, so runs may begin and end wherever they like. A backslash takes a sign as it is.
 */

const signs = { bold: '**', italic: '*', underline: '__', strike: '~~', code: '`' } as const
type Sign = keyof typeof signs

const plain = (text: string) => text.replaceAll(/[\\*_~`[\]]/g, String.raw`\$&`)

/** Words that are to be read as they are, wherever in a line they come to stand. */
export const asTheyAre = (words: string) => guarded(plain(words))

/** The lines of a paragraph or heading: one more than it has breaks. */
export function writeInline(content: readonly Inline[]): string[] {
  const lines: string[] = []
  let line: Text[] = []
  for (const one of content) {
    if (one.type === 'text') line.push(one)
    else {
      lines.push(writeLine(line))
      line = []
    }
  }
  return [...lines, writeLine(line)].map(guarded)
}

/** A line that would be read as the beginning of a block of another kind says that it is none. */
function guarded(line: string): string {
  if (/^[#>:!+-]|^\s/.test(line)) return `\\${line}`
  return line.replace(/^(\d+)\./, String.raw`$1\.`)
}

function writeLine(texts: readonly Text[]): string {
  let written = ''
  let on: readonly Sign[] = []
  let target: string | undefined
  for (const { text, marks } of texts) {
    const wanted = signsOf(marks)
    const next = hrefOf(marks)
    if (target !== next && target !== undefined) written += `](${writeHref(target)})`
    written += changeOf(on, wanted)
    if (target !== next && next !== undefined) written += '['
    written += plain(text)
    on = wanted
    target = next
  }
  if (target !== undefined) written += `](${writeHref(target)})`
  return written + changeOf(on, [])
}

const signsOf = (marks: readonly Mark[] | undefined): Sign[] =>
  marksInOrder(marks).flatMap(({ type }) => (type === 'link' ? [] : type))

function hrefOf(marks: readonly Mark[] = []): string | undefined {
  const link = marks.find((one) => one.type === 'link')
  return link?.attrs.href
}

const writeHref = (target: string) => target.replaceAll(/[()]/g, String.raw`\$&`)

function changeOf(on: readonly Sign[], wanted: readonly Sign[]): string {
  const changed = (Object.keys(signs) as Sign[]).filter((sign) => on.includes(sign) !== wanted.includes(sign))
  // The longer sign first: *** is read as ** and *.
  return changed.map((sign) => signs[sign]).join('')
}

type Token =
  | { kind: 'text'; text: string }
  | { kind: 'sign'; sign: Sign }
  | { kind: 'open' }
  | { kind: 'close'; href: string }

/** A line's words with their marks. */
export function readInline(line: string): Text[] {
  const tokens = paired(tokensIn(line))
  const texts: Text[] = []
  const on = new Set<Sign>()
  let href: string | undefined
  tokens.forEach((token, place) => {
    if (token.kind === 'sign') {
      if (!on.delete(token.sign)) on.add(token.sign)
    } else if (token.kind === 'open') {
      const end = tokens.slice(place).find(({ kind }) => kind === 'close')
      href = end?.kind === 'close' ? end.href : undefined
    } else if (token.kind === 'close') href = undefined
    else if (token.text !== '') texts.push(textWith(token.text, on, href))
  })
  return texts
}

function textWith(text: string, on: ReadonlySet<Sign>, href: string | undefined): Text {
  const marks: Mark[] = [...on].map((type) => ({ type }))
  if (href !== undefined) marks.push({ type: 'link', attrs: { href } })
  return marks.length > 0 ? { type: 'text', text, marks: marksInOrder(marks) } : { type: 'text', text }
}

const sign = /^(?:\*\*|\*|__|~~|`)/
const ending = /^\]\(((?:\\[()]|[^()\\\s])*)\)/

function tokensIn(line: string): Token[] {
  const tokens: Token[] = []
  const say = (text: string) => {
    const last = tokens.at(-1)
    if (last?.kind === 'text') last.text += text
    else tokens.push({ kind: 'text', text })
  }
  for (let place = 0; place < line.length; ) {
    const rest = line.slice(place, place + 1_200)
    const found = sign.exec(rest)?.[0]
    const end = ending.exec(rest)
    if (rest[0] === '\\' && rest.length > 1) {
      say(rest[1] ?? '')
      place += 2
    } else if (found) {
      tokens.push({ kind: 'sign', sign: (Object.keys(signs) as Sign[]).find((one) => signs[one] === found) ?? 'bold' })
      place += found.length
    } else if (rest[0] === '[') {
      tokens.push({ kind: 'open' })
      place += 1
    } else if (end) {
      tokens.push({ kind: 'close', href: (end[1] ?? '').replaceAll(/\\([()])/g, '$1') })
      place += end[0].length
    } else {
      say(rest[0] ?? '')
      place += 1
    }
  }
  return tokens
}

/** A sign or bracket without its partner is a character like any other. */
function paired(tokens: readonly Token[]): Token[] {
  const lonely = new Set<number>()
  for (const name of Object.keys(signs)) {
    const places = tokens.flatMap((token, place) => (token.kind === 'sign' && token.sign === name ? place : []))
    if (places.length % 2 === 1) lonely.add(places.at(-1) ?? 0)
  }
  let open: number | undefined
  tokens.forEach(({ kind }, place) => {
    if (kind === 'open') {
      if (open !== undefined) lonely.add(open)
      open = place
    } else if (kind === 'close') {
      if (open === undefined) lonely.add(place)
      open = undefined
    }
  })
  if (open !== undefined) lonely.add(open)
  return tokens.map((token, place) => (lonely.has(place) ? { kind: 'text', text: asTyped(token) } : token))
}

function asTyped(token: Token): string {
  if (token.kind === 'sign') return signs[token.sign]
  if (token.kind === 'open') return '['
  return token.kind === 'close' ? `](${token.href})` : token.text
}
