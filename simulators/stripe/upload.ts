/**
 * Reads a form with files (multipart) into the form encoding of all other calls: of a file its name, type and size are
 * told as `file[name]`, `file[type]`, `file[size]`, and the hash of its bytes, by which a repetition is known.
 */
import { createHash } from 'node:crypto'

export async function readUpload(body: Buffer<ArrayBuffer>, type: string): Promise<string> {
  const form = new URLSearchParams()
  for (const [name, value] of await new Response(body, { headers: { 'content-type': type } }).formData()) {
    if (typeof value === 'string') {
      form.append(name, value)
      continue
    }
    const bytes = Buffer.from(await value.arrayBuffer())
    form.append(`${name}[name]`, value.name)
    form.append(`${name}[type]`, value.type)
    form.append(`${name}[size]`, String(bytes.byteLength))
    form.append(`${name}[sha256]`, createHash('sha256').update(bytes).digest('hex'))
  }
  return form.toString()
}
