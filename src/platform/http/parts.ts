import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/errors.ts'
import type { MemoryShare } from './file-memory.ts'

/** A file as it came in: its name and media type are the sender's word, nothing more. */
export interface ReceivedFile {
  filename: string
  mediaType: string
  buffer: Buffer
}

/** What a multipart request brings to its endpoint, as its body. */
export interface ReceivedParts {
  files: ReceivedFile[]
  fields: Record<string, string>
}

/**
 * Reads a multipart request into memory; its bounds are the server's.
 * @param share where its files are counted as they come
 * @throws Refusal unavailable when there is no room for them now; too_large, malformed
 */
export async function readParts(request: FastifyRequest, share: MemoryShare): Promise<ReceivedParts> {
  if (!request.isMultipart()) {
    throw new Refusal('malformed', 'unsupported_media_type', 'Send the files as multipart/form-data.')
  }
  const received: ReceivedParts = { files: [], fields: {} }
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        received.files.push({ filename: part.filename, mediaType: part.mimetype, buffer: await readFile(part, share) })
      } else {
        received.fields[part.fieldname] = String(part.value)
      }
    }
  } catch (fault) {
    throw refusalOfParts(fault)
  }
  return received
}

async function readFile({ file }: MultipartFile, share: MemoryShare): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of file as AsyncIterable<Buffer>) {
    share.take(chunk.length)
    chunks.push(chunk)
  }
  if (file.truncated) throw tooLarge()
  return Buffer.concat(chunks)
}

/** Whatever the parser says no to is the sender's: too much of something, or broken off, or no parts at all. */
function refusalOfParts(fault: unknown): Refusal {
  if (fault instanceof Refusal) return fault
  const { code } = fault as { code?: string }
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code?.endsWith('_LIMIT')) return tooLarge()
  return new Refusal('malformed', 'malformed', 'The parts of this request cannot be read.')
}

const tooLarge = () => new Refusal('too_large', 'too_large', 'The request is larger than is accepted here.')
