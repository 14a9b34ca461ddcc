import { notFound } from '../../kernel/errors.ts'
import type { Files } from '../../platform/files/files.ts'
import { endpointsOf } from '../../platform/http/endpoint.ts'
import { publicPurposes, readSize } from './rules.ts'
import { filePath } from './schema.ts'
import { selectAttached } from './store.ts'

const { raw } = endpointsOf('files', { whileClosed: 'everyone' })

const noSuchPicture = () => notFound('picture')

/** Public pictures. */
export function fileEndpoints(files: Pick<Files, 'openPicture'>) {
  return [
    raw(
      'GET',
      '/files/:id/:width/',
      {
        summary: 'A public picture in one of its sizes',
        description: 'Never changes under its address; widths are those a picture names in its `sources`.',
        access: 'everyone',
        params: filePath,
        answer: null,
      },
      async (within, { params, marketplace }) => {
        const size = readSize(params.width)
        if (!size || !(await within((tx) => selectAttached(tx, params.id, publicPurposes)))) throw noSuchPicture()
        const opened = await files.openPicture(marketplace.id, params.id, size)
        if (!opened) throw noSuchPicture()
        return {
          headers: {
            'content-type': opened.mediaType,
            'content-length': String(opened.bytes),
            'cache-control': 'public, max-age=31536000, immutable',
            // A picture is a picture, whatever a browser makes of its bytes.
            'x-content-type-options': 'nosniff',
            'content-security-policy': "default-src 'none'; sandbox",
          },
          body: opened.stream,
        }
      },
    ),
  ]
}
