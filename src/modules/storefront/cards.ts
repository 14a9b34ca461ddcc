import { buffer } from 'node:stream/consumers'
import { LRUCache } from 'lru-cache'
import type { Brand } from '../../kernel/brand.ts'
import type { Files } from '../../platform/files/files.ts'
import { createTurns } from '../../platform/files/turns.ts'
import { type CardWords, drawCard } from './card.ts'

const mostKeptBytes = 16 * 1_024 * 1_024

/** What is drawn: the words, the colours, and the picture by its id. */
export interface CardWish {
  marketplaceId: string
  words: CardWords
  brand: Brand
  pictureId: string | undefined
}

/**
 * Draws cards one at a time and keeps the latest. The same wish is drawn once, also when it is asked for many times at
 * once; of different ones only a few may wait, so that nobody can keep the machine busy by asking.
 */
export function createCards(files: Pick<Files, 'openPicture'>): (wish: CardWish) => Promise<Buffer> {
  const takeTurn = createTurns(1, 12)
  const kept = new LRUCache<string, Buffer>({ maxSize: mostKeptBytes, sizeCalculation: (card) => card.length })
  const underWay = new Map<string, Promise<Buffer>>()

  const draw = async ({ marketplaceId, words, brand, pictureId }: CardWish) => {
    const opened = pictureId ? await files.openPicture(marketplaceId, pictureId, 1_280) : undefined
    return drawCard(words, brand, opened && (await buffer(opened.stream)))
  }

  return (wish) => {
    const { marketplaceId, words, brand, pictureId } = wish
    const key = JSON.stringify([marketplaceId, words, brand.accent, brand.surface, brand.ink, brand.mark, pictureId])
    const card = kept.get(key)
    if (card) return Promise.resolve(card)
    const drawing =
      underWay.get(key) ??
      takeTurn(() => draw(wish))
        .then((drawn) => {
          kept.set(key, drawn)
          return drawn
        })
        .finally(() => underWay.delete(key))
    underWay.set(key, drawing)
    return drawing
  }
}
