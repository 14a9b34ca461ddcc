import { readFileSync } from 'node:fs'
import { preloadModule } from 'react-dom'
import type { Language } from '../../words/languages.ts'
import { type Area, stock, tellOfUse } from './shelf.ts'

const files = import.meta.glob<Record<string, unknown>>(
  '../../words/*/{shell,storefront,deal,account,sell,admin,lists,editor,ledger,oversight,deeds,messages,auction,complaints,shipping,locations}.json',
  {
    eager: true,
    import: 'default',
  },
)

/** Lays all words of the web on the server's shelf, and has pages name the files of those that they are drawn with. */
export function stockAll(): void {
  for (const [path, messages] of Object.entries(files)) {
    const [language, area] = path
      .replace(/\.json$/, '')
      .split('/')
      .slice(-2) as [Language, Area]
    stock(language, area, messages)
  }
  const assets = JSON.parse(readFileSync(new URL('../client/words.json', import.meta.url), 'utf8')) as Record<
    string,
    string
  >
  tellOfUse((language, area) => {
    const asset = assets[`${language}/${area}`]
    if (asset) preloadModule(asset, { as: 'script' })
  })
}
