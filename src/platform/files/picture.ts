import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Metadata } from 'sharp'
import { Refusal } from '../../kernel/errors.ts'

/** The widths a picture is kept in besides its own, in pixels. */
export const pictureWidths = [320, 640, 1_280] as const

/** Which size of a picture is asked for. */
export type PictureSize = 'original' | (typeof pictureWidths)[number]

/** Most bytes a picture may have as it is sent in. */
export const largestPicture = 10 * 1024 * 1024
const mostPixels = 40_000_000
// The longest side of what is kept; WebP itself ends at 16,383.
const longestSide = 4_096
const secondsToDecode = 20
// Of 80 a picture of cloth has a sixth more bytes, and nobody sees the difference at two pixels to the point.
const smallerQuality = 75

const mediaTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])

// Whatever the bytes pretend to be, nothing but these readers ever looks at them: no SVG, no PDF, no ImageMagick.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
})
// Pictures are seldom the same twice, and a cache of pixels is large.
sharp.cache(false)

/** A picture made anew from the pixels of what was sent in: upright, and without anything that was hidden in it. */
export interface PreparedPicture {
  sha256: string
  width: number
  height: number
  mediaType: 'image/webp'
  sizes: { size: PictureSize; bytes: Buffer }[]
}

/**
 * Looks into what was sent in, and makes the picture anew in every size.
 * @throws Refusal when it is no picture we take, is too large, or cannot be decoded
 */
export async function preparePicture(sent: Uint8Array): Promise<PreparedPicture> {
  if (sent.byteLength > largestPicture) throw tooLarge('A picture may have at most 10 MB.')
  await sniff(sent)
  const metadata = await readHead(sent)
  if ((metadata.width ?? 0) * (metadata.height ?? 0) > mostPixels) {
    throw tooLarge('A picture may have at most 40 megapixels.')
  }
  const pixels = await decode(sent)
  const original = await sharp(pixels.data, { raw: pixels.info }).webp({ quality: 88, effort: 2 }).toBuffer()
  const resized = await Promise.all(
    pictureWidths.map(async (width) => ({
      size: width,
      // A picture that is no wider than this is kept as it is: the same pixels once more would be work for nothing.
      bytes:
        width >= pixels.info.width
          ? original
          : await sharp(pixels.data, { raw: pixels.info })
              .resize({ width })
              .webp({ quality: smallerQuality, effort: 2 })
              .toBuffer(),
    })),
  )
  return {
    sha256: createHash('sha256').update(sent).digest('hex'),
    width: pixels.info.width,
    height: pixels.info.height,
    mediaType: 'image/webp',
    sizes: [{ size: 'original', bytes: original }, ...resized],
  }
}

async function sniff(sent: Uint8Array): Promise<void> {
  const type = await fileTypeFromBuffer(sent).catch(() => undefined)
  if (!type || !mediaTypes.has(type.mime)) throw wrongType()
}

function readHead(sent: Uint8Array): Promise<Metadata> {
  return sharp(sent, { limitInputPixels: false }).metadata().catch(refuseBroken)
}

/** The first frame's pixels, turned upright, in sRGB, at most `longestSide` long. */
function decode(sent: Uint8Array) {
  return sharp(sent, { failOn: 'error', limitInputPixels: mostPixels, pages: 1 })
    .timeout({ seconds: secondsToDecode })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refuseBroken)
}

function refuseBroken(): never {
  throw new Refusal('invalid', 'picture_broken', 'This picture is damaged: it cannot be opened.')
}

function wrongType(): Refusal {
  return new Refusal('invalid', 'picture_type', 'A picture must be a JPEG, PNG, WebP, AVIF or GIF file.')
}

function tooLarge(sentence: string): Refusal {
  return new Refusal('too_large', 'picture_too_large', sentence)
}
