import { circles, knots } from './circles.ts'
import {
  clockReaders,
  layerUses,
  moduleUses,
  otherStores,
  presetAskers,
  roomsOfTheRoot,
  sqlClockReaders,
} from './declared.ts'
import { rooms } from './rooms.ts'
import type { SourceFile } from './tree.ts'

/** A rule of the house. The file `examples/<name>.txt` breaks it. */
export interface Rule {
  name: string
  /** What holds, as a sentence. */
  says: string
  /** Each breach, in words. */
  breaches(files: readonly SourceFile[]): string[]
}

export const rules: readonly Rule[] = [
  { name: 'layers', says: 'each layer knows only those below it', breaches: layers },
  {
    name: 'doors',
    says: 'a module is entered by its index.ts; its contribution by the composition root',
    breaches: doors,
  },
  {
    name: 'declared-uses',
    says: 'modules use one another along the declared list, which has no circle',
    breaches: uses,
  },
  { name: 'circles', says: 'no file needs itself by way of others', breaches: circles },
  { name: 'rooms', says: 'each room of a module holds what its name says', breaches: rooms },
  { name: 'sql-in-stores', says: 'SQL is written in stores only', breaches: sqlInStores },
  { name: 'clocks', says: 'the time is asked of a clock', breaches: clocks },
  { name: 'sql-clocks', says: 'SQL is told the time', breaches: sqlClocks },
  { name: 'no-preset-paths', says: 'no code asks which preset it serves', breaches: presetPaths },
  { name: 'names', says: 'files are named for what they hold', breaches: emptyNames },
  { name: 'sizes', says: 'a file can be read in one sitting', breaches: sizes },
]

const isTest = (path: string) => /\.test\.tsx?$/.test(path)

function layerOf(path: string): string | undefined {
  if (path.startsWith('src/presets/demo/')) return 'demo'
  return /^src\/([a-z]+)[/.]/.exec(path)?.[1] ?? /^(simulators|words|web|bench|test)\//.exec(path)?.[1]
}

// A test stands beside what it proves and may bring a whole stage, and a true module as its example; what it stands beside
// may not.
const onStage = ['config', 'modules', 'presets', 'demo', 'compose', 'test', 'simulators']

function layers(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const layer = layerOf(path)
    if (!layer) return []
    const allowed = [layer, ...(layerUses[layer] ?? []), ...(isTest(path) && layer !== 'web' ? onStage : [])]
    const ours = imports.filter(({ to }) => layerOf(to) !== undefined && !allowed.includes(layerOf(to) ?? ''))
    // The kernel holds pure words; ids alone need the system's randomness.
    const foreign =
      layer === 'kernel' && !isTest(path)
        ? imports.filter(({ to }) => !to.startsWith('src/') && to !== 'node:crypto')
        : []
    return [...ours, ...foreign].map(({ to }) => `${path} imports ${to}`)
  })
}

const moduleOf = (path: string) => /^src\/modules\/([a-z-]+)\//.exec(path)?.[1]

function doors(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    // Tests, and what helps them, may look behind a door to see that something is true.
    if (isTest(path) || path.startsWith('test/')) return []
    const open = /^src\/(main\.ts|compose[./])/.test(path) ? ['index.ts', ...roomsOfTheRoot] : ['index.ts']
    return imports
      .filter(({ to }) => moduleOf(to) !== undefined && moduleOf(to) !== moduleOf(path))
      .filter(({ to }) => !open.includes(to.replace(/^src\/modules\/[a-z-]+\//, '')))
      .map(({ to }) => `${path} imports ${to}`)
  })
}

function uses(files: readonly SourceFile[]): string[] {
  const used = new Map<string, string>()
  for (const { path, imports } of files) {
    const from = moduleOf(path)
    if (!from || isTest(path)) continue
    for (const { to } of imports) {
      const target = moduleOf(to)
      if (target && target !== from) used.set(`${from} -> ${target}`, path)
    }
  }
  const present = new Set(files.flatMap(({ path }) => moduleOf(path) ?? []))
  const declared = Object.entries(moduleUses).flatMap(([from, all]) => all.map((to) => `${from} -> ${to}`))
  const undeclared = [...used].filter(([pair]) => !declared.includes(pair)).map(([pair, path]) => `${pair}, in ${path}`)
  const idle = declared.filter((pair) => present.has(pair.split(' ')[0] ?? '') && !used.has(pair))
  const turning = knots(new Map(Object.entries(moduleUses))).map((knot) => `a circle is declared: ${knot.join(', ')}`)
  return [...undeclared, ...idle.map((pair) => `${pair} is declared and not used`), ...turning]
}

function sqlInStores(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      ({ path, imports, code }) =>
        !isTest(path) && path.startsWith('src/') && (writesSql(imports) || sendsSql(path, code)),
    )
    .filter(({ path }) => !/(\/|-)store(\.ts|\/)/.test(path) && !otherStores.some((store) => store.test(path)))
    .map(({ path }) => `${path} writes SQL`)
}

function writesSql(imports: SourceFile['imports']): boolean {
  return imports.some(
    ({ to, names }) => to === 'src/platform/db/sql.ts' && names.some((name) => /^(sql|raw)$/.test(name)),
  )
}

/** Past the tag, straight to the driver: the commands may, for what comes before there is a database to speak of. */
function sendsSql(path: string, code: string): boolean {
  return /^src\/(modules|engine|ledger|presets)\//.test(path) && /\.query\(\s*[`'"]/.test(code)
}

function clocks(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !isTest(path) && !(path in clockReaders))
    .filter(({ code }) => /\bDate\.now\b|\bnew Date\(\s*\)/.test(code))
    .map(({ path }) => `${path} asks the machine for the time`)
}

function sqlClocks(files: readonly SourceFile[]): string[] {
  const asks =
    /(?<![.\w])(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\(\)(?!\s*[:{])|\b(?:current_timestamp|current_date|localtimestamp)\b/i
  return files
    .filter(({ path }) => /^(src|db)\//.test(path) && !isTest(path) && !(path in sqlClockReaders))
    .filter(({ code }) => asks.test(code))
    .map(({ path }) => `${path} asks the server for the time`)
}

function presetPaths(files: readonly SourceFile[]): string[] {
  const asks =
    /(?<!typeof )(?<!typeof \w+\.)\b(?:preset|slug)(?:\.slug)?\s*[!=]==\s*(?:['"`]\w|\w*[pP]reset\b)|switch \((?:[\w.]*\.)?preset(?:\.slug)?\)/
  return files
    .filter(({ path }) => /^(src|web)\//.test(path) && !isTest(path) && !presetAskers.includes(path))
    .filter(({ code }) => asks.test(code))
    .map(({ path }) => `${path} asks for its preset`)
}

function emptyNames(files: readonly SourceFile[]): string[] {
  const empty = /(^|[/-])(utils?|helpers?|common|shared|misc|manager|new|old|v\d+)(?=[-./])/
  return files.flatMap(({ path }) => {
    // A page's folder is its address, and an address may well say `new`.
    if (empty.test(path) && !path.startsWith('web/pages/')) return [`${path} says nothing by its name`]
    const barrel = path.endsWith('/index.ts') && !/^src\/modules\/[a-z-]+\/index\.ts$/.test(path)
    return barrel ? [`${path} is a barrel`] : []
  })
}

const longest = 320

function sizes(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, lines }) => path.endsWith('.ts') && !isTest(path) && lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines`)
}
