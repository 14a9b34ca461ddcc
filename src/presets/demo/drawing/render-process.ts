import { json } from 'node:stream/consumers'
import sharp from 'sharp'

// Started by render.ts: drawings come in as a JSON list, PNG files go out, each behind its length.
const drawings = (await json(process.stdin)) as string[]
for (const drawing of drawings) {
  const picture = await sharp(Buffer.from(drawing)).png({ compressionLevel: 3 }).toBuffer()
  const length = Buffer.alloc(4)
  length.writeUInt32BE(picture.length)
  process.stdout.write(length)
  process.stdout.write(picture)
}
