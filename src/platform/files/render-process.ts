import { json } from 'node:stream/consumers'
import sharp from 'sharp'

// Started by render.ts: drawings come in as a JSON list, PNG files go out, each behind its length.
const drawings = (await json(process.stdin)) as string[]
// As many at once as keep two processors busy, and no more pixels in memory than that.
const atOnce = 4
for (let from = 0; from < drawings.length; from += atOnce) {
  const pictures = await Promise.all(
    drawings
      .slice(from, from + atOnce)
      .map((drawing) => sharp(Buffer.from(drawing)).png({ compressionLevel: 1 }).toBuffer()),
  )
  for (const picture of pictures) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(picture.length)
    process.stdout.write(length)
    process.stdout.write(picture)
  }
}
