import sharp, { type OverlayOptions } from 'sharp'
import type { Brand } from '../../kernel/brand.ts'
import { inXml, shortened } from './rules.ts'

/** What Facebook, WhatsApp, X and their kin show of a link: this size, in pixels. */
export const cardSize = { width: 1_200, height: 630 } as const

/** What a card says. */
export interface CardWords {
  title: string
  /** A price as it is read, or a line about the house. */
  line: string
  house: string
}

const edge = 56
const font = (brand: Brand) => (brand.typeface === 'crafted' || brand.typeface === 'sober' ? 'Serif' : 'Sans')

/**
 * Draws the card of a link: the picture on one side, title, line and house on the other, in the house's colours. The
 * letters are those of the machine: where it has none, the card is the picture alone.
 */
export async function drawCard(words: CardWords, brand: Brand, picture: Buffer | undefined): Promise<Buffer> {
  const aside = picture ? cardSize.height : 0
  const room = cardSize.width - aside - 2 * edge
  const [title, line, house, mark] = await Promise.all([
    written(shortened(words.title, 90), { size: picture ? 50 : 68, weight: 'bold', colour: brand.ink, room }, brand),
    written(shortened(words.line, 120), { size: 38, weight: 'bold', colour: brand.accent, room }, brand),
    written(shortened(words.house, 40), { size: 30, weight: 'normal', colour: brand.ink, room: room - 90 }, brand),
    written(shortened(brand.mark, 3), { size: 30, weight: 'bold', colour: '#ffffff', room: 72 }, brand),
  ])
  const left = aside + edge
  const layers: OverlayOptions[] = [
    { input: tile(12, cardSize.height, brand.accent), left: aside, top: 0 },
    { input: tile(72, 72, brand.accent), left, top: edge },
  ]
  if (picture) {
    const filled = await sharp(picture)
      .resize(aside, cardSize.height, { fit: 'cover' })
      .png({ compressionLevel: 1 })
      .toBuffer()
    layers.push({ input: filled, left: 0, top: 0 })
  }
  if (mark) layers.push(placed(mark, left + (72 - mark.width) / 2, edge + (72 - mark.height) / 2))
  if (house) layers.push(placed(house, left + 92, edge + (72 - house.height) / 2))
  if (title) layers.push(placed(title, left, 200))
  if (line)
    layers.push(placed(line, left, Math.min(cardSize.height - edge - line.height, 200 + (title?.height ?? 0) + 36)))
  return sharp({ create: { ...cardSize, channels: 3, background: brand.surface } })
    .composite(layers)
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}

interface Drawn {
  bytes: Buffer
  width: number
  height: number
}

/** A text in lines no wider than its room, at most four; undefined where the machine cannot write it. */
async function written(
  text: string,
  { size, weight, colour, room }: { size: number; weight: string; colour: string; room: number },
  brand: Brand,
): Promise<Drawn | undefined> {
  if (text === '') return undefined
  const markup = `<span foreground="${colour}" weight="${weight}">${inXml(text)}</span>`
  const drawn = await sharp({
    text: {
      text: markup,
      font: `${font(brand)} ${size}`,
      rgba: true,
      width: room,
      dpi: 72,
      wrap: 'word-char',
      spacing: 8,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined)
  if (!drawn) return undefined
  const most = { width: Math.min(drawn.info.width, room), height: Math.min(drawn.info.height, size * 6) }
  if (most.width === drawn.info.width && most.height === drawn.info.height) return { bytes: drawn.data, ...most }
  const cut = await sharp(drawn.data)
    .extract({ left: 0, top: 0, ...most })
    .png()
    .toBuffer()
  return { bytes: cut, ...most }
}

const placed = ({ bytes }: Drawn, left: number, top: number): OverlayOptions => ({
  input: bytes,
  left: Math.round(left),
  top: Math.round(top),
})

const tile = (width: number, height: number, background: string) => ({
  create: { width, height, channels: 3 as const, background },
})
