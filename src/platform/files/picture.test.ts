import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { largestPicture, preparePicture } from './picture.ts'

const plain = (width: number, height: number, background = '#0b6e4f') =>
  sharp({ create: { width, height, channels: 3, background } })

/** A PNG that says it is `width` x `height`, and holds next to nothing. */
function bomb(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
  '[CO-9] a %s is made anew as WebP in every size',
  async (format) => {
    const picture = await preparePicture(await plain(1_000, 500).toFormat(format).toBuffer())
    expect(picture).toMatchObject({ width: 1_000, height: 500, mediaType: 'image/webp' })
    const made = await Promise.all(
      picture.sizes.map(async ({ size, bytes }) => {
        const { format: kept, width, height } = await sharp(await sharp(bytes).png().toBuffer()).metadata()
        return [size, kept, width, height]
      }),
    )
    expect(made).toEqual([
      ['original', 'png', 1_000, 500],
      [320, 'png', 320, 160],
      [640, 'png', 640, 320],
      // A picture is never made larger than it is.
      [1_280, 'png', 1_000, 500],
    ])
    expect(picture.sha256).toMatch(/^[0-9a-f]{64}$/)
  },
)

test('[CO-9] it is turned upright, and everything hidden in it is left behind', async () => {
  const sent = await plain(400, 200)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'secret-owner' }, IFD3: { GPSLatitude: '31/1 32/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect(sent.includes('secret-owner')).toBe(true)
  const picture = await preparePicture(sent)
  expect([picture.width, picture.height]).toEqual([200, 400])
  for (const { bytes } of picture.sizes) {
    const { exif, xmp, icc } = await sharp(bytes).metadata()
    expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined])
    expect(bytes.includes('secret-owner')).toBe(false)
  }
})

test('[CO-20] a picture that is a page or an archive as well loses that', async () => {
  const script = '<script>alert(document.cookie)</script>'
  const sent = Buffer.concat([await plain(100, 100).jpeg().toBuffer(), Buffer.from(`${script}PK\u0003\u0004`)])
  const picture = await preparePicture(sent)
  for (const { bytes } of picture.sizes) expect(bytes.includes('<script>')).toBe(false)
})

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>'],
  ['SVG with a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['HTML', '<!doctype html><img src=x onerror=alert(1)>'],
  ['PDF', '%PDF-1.7\n1 0 obj'],
  ['nothing', ''],
])('[CO-20] %s is refused', async (_, sent) => {
  await expect(preparePicture(Buffer.from(sent))).rejects.toMatchObject({ kind: 'invalid', code: 'picture_type' })
})

test('[CO-9] a TIFF is refused: it is a picture, but none we take', async () => {
  await expect(preparePicture(await plain(10, 10).tiff().toBuffer())).rejects.toMatchObject({ code: 'picture_type' })
})

test('[CO-20] a bomb is refused by what its head says, before it is unpacked', async () => {
  await expect(preparePicture(bomb(30_000, 30_000))).rejects.toMatchObject({
    kind: 'too_large',
    code: 'picture_too_large',
  })
  await expect(preparePicture(bomb(40_000_001, 1))).rejects.toMatchObject({
    code: expect.stringMatching(/too_large|broken/),
  })
})

test('[CO-9] more than 10 MB are refused unread', async () => {
  await expect(preparePicture(Buffer.alloc(largestPicture + 1))).rejects.toMatchObject({ kind: 'too_large' })
})

test('[CO-9] what is damaged is refused', async () => {
  const whole = await plain(600, 600, '#123456').png().toBuffer()
  await expect(preparePicture(whole.subarray(0, whole.length - 40))).rejects.toMatchObject({ code: 'picture_broken' })
  const jpeg = await plain(600, 600).jpeg().toBuffer()
  await expect(preparePicture(jpeg.subarray(0, jpeg.length / 2))).rejects.toMatchObject({ code: 'picture_broken' })
  await expect(preparePicture(bomb(100, 100))).rejects.toMatchObject({ code: 'picture_broken' })
})

test('[CO-9] a very long picture is kept smaller', async () => {
  const picture = await preparePicture(await plain(9_000, 90).png().toBuffer())
  expect([picture.width, picture.height]).toEqual([4_096, 41])
})
