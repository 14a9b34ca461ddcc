import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import compile from 'icu-minify/compile'
import type { Plugin } from 'vite'

const folder = join(import.meta.dirname, '../../words')
const mark = '\0words/'

/**
 * Brings the message files into the build: their messages are parsed here once, so that no parser goes to the browser,
 * and `words.json` beside the assets says which file holds which words.
 */
export function words(): Plugin {
  return {
    name: 'words',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
      environments: { client: { build: { rollupOptions: { output: { chunkFileNames: nameOf } } } } },
    }),
    resolveId(id) {
      const found = /words\/(\w+\/\w+)\.json$/.exec(id)?.[1]
      return found ? `${mark}${found}.js` : undefined
    },
    async load(id) {
      if (!id.startsWith(mark)) return
      const path = join(folder, `${id.slice(mark.length, -'.js'.length)}.json`)
      this.addWatchFile(path)
      return `export default ${JSON.stringify(compiled(JSON.parse(await readFile(path, 'utf8'))))}`
    },
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return
      const files: Record<string, string> = {}
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.facadeModuleId?.startsWith(mark)) continue
        files[chunk.facadeModuleId.slice(mark.length, -'.js'.length)] = `/${chunk.fileName}`
      }
      this.emitFile({ type: 'asset', fileName: 'words.json', source: JSON.stringify(files) })
    },
  }
}

// A page's own list of what to fetch early says by these names which words it was drawn with.
function nameOf({ facadeModuleId }: { facadeModuleId?: string | null }): string {
  const place = facadeModuleId?.startsWith(mark) ? facadeModuleId.slice(mark.length, -'.js'.length) : undefined
  return place ? `assets/words.${place.replace('/', '.')}.[hash].js` : 'assets/[name]-[hash].js'
}

type Tree = string | { [key: string]: Tree }

function compiled(tree: Tree): unknown {
  if (typeof tree === 'string') return compile(tree)
  return Object.fromEntries(Object.entries(tree).map(([key, inner]) => [key, compiled(inner)]))
}
