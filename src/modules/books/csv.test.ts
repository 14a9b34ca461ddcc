import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('[CO-4] [CO-20] no cell of a statement is a formula, and figures stay figures', () => {
  const risky = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")', 'a "b", c', '-5.00', '12']
  expect(csvOf([risky])).toBe(`'=1+1,'+1,'-1+1,'@SUM(A1),'\t=1,"'\r=1","'=HYPERLINK(""x"")","a ""b"", c",-5.00,12\r\n`)
})
