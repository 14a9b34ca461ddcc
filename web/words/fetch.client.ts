import { languages } from '../../words/languages.ts'
import { type Area, fetchWordsFrom, takeWords } from './shelf.ts'

const files = import.meta.glob<Record<string, unknown>>(
  '../../words/*/{shell,storefront,deal,account,sell,admin,lists,editor,ledger,oversight,deeds,messages,auction,complaints,shipping,locations}.json',
  {
    import: 'default',
  },
)

/**
 * Fetches the words that this page was drawn with; React must have them at once when it takes the page over. From then
 * on each area in each language is fetched by itself, once, when something is drawn with it.
 */
export async function fetchWords(): Promise<void> {
  fetchWordsFrom((language, area) => {
    const file = files[`../../words/${language}/${area}.json`]
    if (!file) throw new Error(`There are no words ${language}/${area}.`)
    return file()
  })
  const early = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')]
  await Promise.all(
    early.map(async ({ href }) => {
      const [, tongue, area] = /\/words\.(\w+)\.(\w+)\./.exec(href) ?? []
      const language = languages.find((name) => name === tongue)
      if (language && area) await takeWords(language, area as Area)
    }),
  )
}
