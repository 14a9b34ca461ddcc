import { fileTypeFromBuffer } from 'file-type'

/** As many bytes as tell what a file is. */
export const tellingBytes = 4_100

// Formats that are a ZIP inside are known by a file in it that need not be at the front.
const insideZip = /^application\/(vnd\.openxmlformats-officedocument\.|vnd\.oasis\.opendocument\.)/

/**
 * What a file is, by its first bytes; the sender's word decides only between what looks the same from outside: kinds of
 * office documents that are all a ZIP, kinds of plain text. Undefined for what is nothing we know, or may do something by
 * being opened (markup, scripts).
 */
export async function mediaTypeOf(start: Uint8Array, announced: string): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(start)
  if (found?.mime === 'application/zip' && insideZip.test(announced)) return announced
  // XML and SVG are found by their first words, and may hold scripts.
  if (found) return found.mime.includes('xml') && !insideZip.test(found.mime) ? undefined : found.mime
  if (!isPlainText(start)) return undefined
  return announced === 'text/csv' ? announced : 'text/plain'
}

function isPlainText(start: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(start.subarray(0, cutOf(start)))
  if (text.includes('\uFFFD') || /[\p{Cc}--[\t-\r]]/v.test(text)) return false
  return !/^\s*<(!doctype|\?xml|html|svg|script|head|body)/i.test(text)
}

/** Where to cut so that no character is cut in half: before the last byte that begins one, if what follows is too short. */
function cutOf(bytes: Uint8Array): number {
  if (bytes.length < tellingBytes) return bytes.length
  let begin = bytes.length - 1
  while (begin > bytes.length - 4 && ((bytes[begin] ?? 0) & 0xc0) === 0x80) begin -= 1
  return begin
}
