import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config.ts'
import { Refusal } from '../../src/kernel/errors.ts'
import { disputeEvents } from '../../src/modules/disputes/index.ts'
import { paymentEvents } from '../../src/modules/payments/index.ts'
import { payoutEvents } from '../../src/modules/payouts/index.ts'
import { problemOf } from '../../src/platform/http/problem.ts'
import { type Codes, collectCodes } from './error-codes.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const pages = globSync(['*.md', '{docs,simulators,bench,src,web,db,test}/**/*.md'], { cwd: root }).filter(
  (path) => !/(^|\/)(node_modules|build)\//.test(path),
)

/** The anchors a page has: its headings as GitHub names them, and those written out. */
function anchorsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id ?? '')]
}

const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')

test.each(pages)('[CO-18] the links of %s lead somewhere', (page) => {
  const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '')
  const broken = links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, target))) return true
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor)
    })
  expect(broken).toEqual([])
})

test('[CO-18] every page but the overviews is reached from another', () => {
  const linked = pages.flatMap((page) =>
    [...withoutCode(read(page)).matchAll(/\]\(([^)\s#]+)/g)].map(([, link]) => join(dirname(page), link ?? '')),
  )
  const folders = new Set(linked.filter((path) => !path.endsWith('.md')))
  const lost = pages.filter((page) => page !== 'README.md' && !linked.includes(page) && !folders.has(dirname(page)))
  expect(lost).toEqual([])
})

test('[CO-18] the commands the pages show are there', () => {
  const overview = read('src/cli/program.ts')
  const shown = pages.flatMap((page) =>
    [...read(page).matchAll(/(?:npx |`)marketry ([a-z]+)/g)].map(([, name]) => name ?? ''),
  )
  expect(shown.length).toBeGreaterThan(5)
  const absent = shown.filter(
    (name) => !overview.includes(`  ${name}: '`) || !existsSync(join(root, 'src/cli', `${name}.ts`)),
  )
  expect([...new Set(absent)]).toEqual([])
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
  const run = pages.flatMap((page) => [...read(page).matchAll(/npm (?:run )?(start|test|check|bench|[a-z]+)\b/g)])
  const known = [...scripts, 'install', 'ci', 'run', 'package', 'cache']
  expect([...new Set(run.map(([, name]) => name ?? ''))].filter((name) => !known.includes(name))).toEqual([])
})

test('[CO-18] [CO-5] the page on Stripe names every event that is heard, at the endpoint it comes to', () => {
  const nobody = { holdBack: async () => {}, show: async () => {} }
  const heard = { ...paymentEvents, ...payoutEvents({} as never, nobody), ...disputeEvents({} as never) }
  const rows = read('docs/stripe.md').split('\n')
  const namedIn = (endpoint: string) =>
    [...(rows.find((row) => row.startsWith(`| ${endpoint} `)) ?? '').matchAll(/`([a-z_]+(?:\.[a-z_]+)+)`/g)].map(
      ([, type]) => type ?? '',
    )
  const ofAccounts = namedIn('connected accounts')
  const named = new Set([...namedIn('your account'), ...ofAccounts])
  expect([...named].toSorted()).toEqual(Object.keys(heard).toSorted())
  expect(ofAccounts.filter((type) => !/^(account|payout)\./.test(type))).toEqual([])
})

test('[CO-18] every command of the overview is there, and says how it is used', () => {
  const names = [...read('src/cli/program.ts').matchAll(/^ {2}([a-z]+): '/gm)].map(([, name]) => name ?? '')
  expect(names.length).toBeGreaterThan(10)
  const silent = names.filter((name) => {
    const file = join(root, 'src/cli', `${name}.ts`)
    return !existsSync(file) || !readFileSync(file, 'utf8').includes('Examples:')
  })
  expect(silent).toEqual([])
})

test('[CO-18] every file the map names is there', () => {
  const map = read('ARCHITECTURE.md')
  const named = [...map.matchAll(/`((?:[\w.-]+\/)+[\w.-]*|[\w-]+\/[\w.-]+\.\w+)`/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(20)
  const places = ['', 'src', 'src/modules/payments']
  const absent = named.filter(
    (path) => !/[<*…]/.test(path) && !places.some((place) => existsSync(join(root, place, path))),
  )
  expect(absent).toEqual([])
})

test('[CO-18] the page of errors has every code of the source with its status, and no other', () => {
  const codes: Codes = new Map([['internal_error', new Set()]])
  for (const path of globSync('src/**/*.ts', { cwd: root })) {
    if (!path.endsWith('.test.ts')) collectCodes(codes, path, read(path))
  }
  const statuses = new Map(
    [...codes].map(([code, kinds]) => [
      code,
      [...new Set([...kinds].map((kind) => problemOf(new Refusal(kind, code, '')).status))].toSorted(),
    ]),
  )
  statuses.set('internal_error', [500])
  // What only a command says has no status on the wire.
  for (const code of ['job_data', 'not_a_figure', 'not_an_id']) statuses.set(code, [])
  const rows = [...read('docs/errors.md').matchAll(/^\| <a id="(\w+)"><\/a>`(\w+)` \| ([\d, –]+) \|/gm)]
  const written = rows.map(([, id, code, status]) => `${id} ${code} ${status?.match(/\d+/g)?.join(', ') ?? ''}`)
  const thrown = [...statuses].map(([code, each]) => `${code} ${code} ${each.join(', ')}`)
  expect(written.toSorted()).toEqual(thrown.toSorted())
})

test('[CO-18] the page of errors has what ledger verify can find', () => {
  const found = [
    ...read('src/ledger/verify.ts').matchAll(/\b(?:fault|warning)\('(\w+)'/g),
    ...read('src/modules/disputes/queries.ts').matchAll(/\bcode: '(\w+)'/g),
  ].map(([, code]) => code)
  const written = read('docs/errors.md').split('## What `marketry ledger verify` finds')[1] ?? ''
  const listed = [...written.matchAll(/^\| `(\w+)`/gm)].map(([, code]) => code)
  expect(listed.toSorted()).toEqual([...new Set([...found, 'stripe_unreachable'])].toSorted())
})

test('[CO-18] codes are read wherever a refusal is made, and nowhere else', () => {
  const codes: Codes = new Map()
  const source = `
    // new Refusal('conflict', 'in_a_comment', 'x')
    const text = "new Refusal('conflict', 'in_a_text', 'x')"
    export const one = () => new Refusal('conflict', 'one', 'One.')
    export const two = faultIn('path', 'two', several ? 'Two.' : 'Three.')
    const refusal = (kind, code, sentence) => () => new Refusal(kind, code, sentence)
    export const three = refusal('too_many', 'one', 'Too many.')`
  collectCodes(codes, 'errors.ts', source)
  expect([...codes].map(([code, kinds]) => [code, ...kinds])).toEqual([
    ['one', 'conflict', 'too_many'],
    ['two', 'invalid'],
  ])
})

// `# NAME=value` under the sentences that explain it.
const offered = [...read('.env.example').matchAll(/^((?:# .+\n)+)# ([A-Z0-9_]+)=(.*)$/gm)].map(
  ([, sentences = '', name = '', value = '']) => ({ sentences, name, value }),
)

test('[CO-14] .env.example has every setting, each with a sentence', () => {
  const settings = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):(?! ')/gm)].map(([, name]) => name)
  expect(settings.length).toBeGreaterThan(20)
  expect(offered.map(({ name }) => name).toSorted()).toEqual(settings.toSorted())
  for (const { sentences, name } of offered) expect(sentences, name).toMatch(/[.:]\n$/)
})

test('[CO-14] .env.example names the other names, and its values are the defaults', () => {
  const others = /const otherNames[^{]*\{([^}]*)\}/.exec(read('src/config.ts'))?.[1] ?? ''
  for (const [, name = ''] of others.matchAll(/^ {2}([A-Z_]+):/gm)) expect(read('.env.example')).toContain(name)
  const values = Object.fromEntries(offered.map(({ name, value }) => [name, value]))
  expect(loadConfig(values)).toEqual(loadConfig({}))
})
