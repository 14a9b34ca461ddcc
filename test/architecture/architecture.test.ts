import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knots } from './circles.ts'
import { rules } from './rules.ts'
import { readExample, readSource, readTree } from './tree.ts'

const examples = join(import.meta.dirname, 'examples')
const tree = readTree(join(import.meta.dirname, '..', '..'))

test.each(rules)('[CO-18] the tree keeps the rule $name: $says', ({ breaches }) => {
  expect(breaches(tree)).toEqual([])
})

test.each(rules)('[CO-18] the example of the rule $name is found out', ({ name, breaches }) => {
  const text = readFileSync(join(examples, `${name}.txt`), 'utf8')
  const expected = [...text.matchAll(/^! (.+)$/gm)].map(([, said]) => said)
  expect(expected).not.toEqual([])
  expect(breaches(readExample(text)).toSorted()).toEqual(expected.toSorted())
})

test('[CO-18] every example belongs to a rule', () => {
  expect(readdirSync(examples).toSorted()).toEqual(rules.map(({ name }) => `${name}.txt`).toSorted())
})

test('[CO-18] the whole tree is read, and a file is seldom long', () => {
  const paths = tree.map(({ path }) => path)
  expect(paths).toContain('src/main.ts')
  expect(paths).toContain('web/root.tsx')
  expect(paths).toContain('simulators/stripe/main.ts')
  expect(paths).toContain('db/migrations/0001-tenancy.sql')
  const lengths = tree.filter(({ path }) => path.startsWith('src/')).map(({ lines }) => lines)
  expect(lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length / 2)]).toBeLessThan(80)
})

test('[CO-18] imports of every sort are read, and whether they leave anything at run time', () => {
  const { imports } = readSource(
    'src/modules/orders/routes.ts',
    `import type { Tx } from '../../platform/db/transaction.ts'
     `.trim() +
      `
import { type Row, selectOrder, lockOrder as lock } from './store.ts'
export { placeOrder } from './commands.ts'
import {
  one,
  type Two,
} from '../accounts/index.ts'
// import { no } from './comment.ts'
const late = await import('../late.ts')
`,
  )
  expect(imports).toEqual([
    { to: 'src/platform/db/transaction.ts', typeOnly: true, names: ['Tx'] },
    { to: 'src/modules/orders/store.ts', typeOnly: false, names: ['selectOrder', 'lockOrder'] },
    { to: 'src/modules/orders/commands.ts', typeOnly: false, names: ['placeOrder'] },
    { to: 'src/modules/accounts/index.ts', typeOnly: false, names: ['one'] },
    { to: 'src/modules/late.ts', typeOnly: false, names: [] },
  ])
})

test('[CO-18] a circle is named whole, once', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
    ['e', ['e']],
  ])
  expect(knots(graph)).toEqual([['a', 'b', 'c'], ['e']])
})
