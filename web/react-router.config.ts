import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: '.',
  buildDirectory: 'build',
  ssr: true,
  // The whole table of routes is small; asking the server for it link by link would cost more than it saves.
  routeDiscovery: { mode: 'initial' },
  buildEnd: ({ reactRouterConfig }) => compressAssets(join(reactRouterConfig.buildDirectory, 'client', 'assets')),
} satisfies Config

/** Writes each asset a second and third time, compressed, so that serving one costs no processor time. */
async function compressAssets(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name))
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const plain = await readFile(path)
      const [zipped, brotli] = await Promise.all([
        promisify(gzip)(plain, { level: 9 }),
        promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
      ])
      await Promise.all([writeFile(`${path}.gz`, zipped), writeFile(`${path}.br`, brotli)])
    }),
  )
}
