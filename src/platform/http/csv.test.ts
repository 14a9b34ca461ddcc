import { globSync, readFileSync } from 'node:fs'
import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('[CO-4] [CO-20] no cell of a statement is a formula, and figures stay figures', () => {
  const risky = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")', 'a "b", c', '-5.00', '12']
  expect(csvOf([risky])).toBe(`'=1+1,'+1,'-1+1,'@SUM(A1),'\t=1,"'\r=1","'=HYPERLINK(""x"")","a ""b"", c",-5.00,12\r\n`)
})

// What a spreadsheet begins a formula with, also where it reads the wide form of a sign or passes over what is before it.
const begins = constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  ' =',
  '\u00a0=',
  '＝',
  '＋',
  '－',
  '＠',
  '\ufeff=',
  '"=',
  '',
)
const cell = oneof(
  string({ unit: 'grapheme', maxLength: 20 }),
  tuple(begins, string({ maxLength: 20 })).map(([a, b]) => a + b),
)
const figure = /^-?\d+(\.\d+)?$/

/** Reads CSV as RFC 4180 has it, by hand: the other way round from how it was written. */
function readBack(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let value = ''
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1
        value += text[at]
      }
      at += 1
    } else {
      for (; text[at] !== ',' && text[at] !== '\r'; at += 1) value += text[at]
    }
    row.push(value)
    if (text[at] === ',') at += 1
    else {
      rows.push(row)
      row = []
      at += 2
    }
  }
  return rows
}

test('[CO-20] whatever is written into it, no cell of a table is a formula, and every word is still there', () => {
  const table = array(array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  assert(
    property(table, (rows) => {
      const read = readBack(csvOf(rows))
      const plain = read.map((row) => row.map((value) => (value.startsWith("'") ? value.slice(1) : value)))
      expect(plain).toEqual(rows.map((row) => row.map((value) => (value.startsWith("'") ? value.slice(1) : value))))
      for (const value of read.flat()) {
        expect(figure.test(value) || !/^[\s\u00a0\ufeff"]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value)).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('[CO-20] there is one place where tables are written, and whoever answers one writes it there', () => {
  const sources = globSync('src/**/*.ts').filter((name) => !name.endsWith('.test.ts'))
  const answering = sources.filter((name) => /content-type'?: 'text\/csv/.test(readFileSync(name, 'utf8')))
  expect(answering.length).toBeGreaterThan(0)
  expect(answering.filter((name) => !readFileSync(name, 'utf8').includes('csvOf('))).toEqual([])
})
