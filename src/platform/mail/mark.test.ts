import sharp from 'sharp'
import { expect, test } from 'vitest'
import { madeinpkKit } from '../../presets/brands/madeinpk.ts'
// In the server strangers' pictures are taken in too, and for them the reader of SVG is locked.
import '../files/picture.ts'
import { drawMark, markOf } from './mark.ts'

test('[CO-6] the mark of a letter is drawn in the process that takes in strangers’ pictures, once for all letters', async () => {
  const svg = markOf(madeinpkKit.brand) ?? ''
  const [one, other] = await Promise.all([drawMark(svg), drawMark(svg)])
  expect(one).toBe(other)
  const { format, width, height } = await sharp(one).metadata()
  expect({ format, width, height }).toEqual({ format: 'png', width: 96, height: 96 })
  await expect(sharp(Buffer.from(svg)).metadata()).rejects.toThrow(/unsupported/)
})

test('[CO-6] what cannot be drawn is tried again with the next letter', async () => {
  const broken = '<svg'
  await expect(drawMark(broken)).rejects.toThrow(/could not be drawn/)
  await expect(drawMark(broken)).rejects.toThrow(/could not be drawn/)
})
