import type { Import, SourceFile } from './tree.ts'

/** What a room may never take from where; types are free, since they bring no code along. */
interface Room {
  /** Which files of a module it is, without the module's folder. */
  is: RegExp
  /** What it may not import, with the reason. */
  never: (taken: Import) => string | undefined
}

const to = (taken: Import, pattern: RegExp) => pattern.test(taken.to)
const database = /^src\/platform\/db\//
const store = /(\/|-)store(\.ts|\/)/
const edge = /^src\/platform\/http\/(?!(?:page|keyset)\.ts)|\/(?:[a-z]+-)?routes(\.ts|\/)/

const table: readonly Room[] = [
  {
    is: /^rules\.ts$/,
    // A constant of the platform's, such as the widths of pictures, is no input.
    never: (taken) =>
      to(taken, /^node:/) ||
      to(taken, store) ||
      to(taken, database) ||
      to(taken, /\/(commands|queries|jobs|events|calls)[./]/)
        ? 'rules are pure'
        : undefined,
  },
  {
    is: /^(policy|schema|errors)\.ts$/,
    never: (taken) => (to(taken, store) || to(taken, database) ? 'it is decided without the database' : undefined),
  },
  {
    // A process names how its subject is locked and kept; the statements stand in the store.
    is: /^process\.ts$/,
    never: (taken) => (to(taken, database) || to(taken, edge) ? 'a process is declared' : undefined),
  },
  {
    is: /(^|-)store(\.ts$|\/)/,
    never: (taken) =>
      to(taken, /\/(commands|queries|rules|policy|jobs|events)(\.ts$|\/)/) || to(taken, edge)
        ? 'a store holds SQL and decides nothing'
        : undefined,
  },
  {
    is: /^queries(\.ts$|\/)/,
    never: (taken) => (to(taken, /\/commands(\.ts$|\/)/) || to(taken, edge) ? 'a query only reads' : undefined),
  },
  {
    is: /^commands(\.ts$|\/)/,
    never: (taken) => (to(taken, edge) ? 'a command knows no HTTP' : undefined),
  },
  {
    // A read that is one statement needs no room between. What changes something is a command.
    is: /(^|-)routes(\.ts$|\/)/,
    never: (taken) =>
      to(taken, store) && taken.names.some((name) => !name.startsWith('select'))
        ? 'a route changes by commands'
        : undefined,
  },
]

/** Each room of a module holds what its name says, as far as imports can show it. */
export function rooms(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const place = /^src\/modules\/[a-z-]+\/(.+)$/.exec(file.path)?.[1]
    if (!place || place.endsWith('.test.ts')) return []
    if (place === 'index.ts') return logicIn(file)
    const rules = table.filter(({ is }) => is.test(place))
    return file.imports.flatMap((taken) => {
      if (taken.typeOnly) return []
      return rules.flatMap(({ never }) => never(taken) ?? []).map((why) => `${file.path} imports ${taken.to}: ${why}`)
    })
  })
}

function logicIn({ path, code }: SourceFile): string[] {
  const left = code.replaceAll(/^export (?:type )?\{[^}]*\} from '[^']+'$/gm, '').trim()
  return left === '' ? [] : [`${path} holds more than exports`]
}
