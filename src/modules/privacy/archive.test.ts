import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { unzip } from '../../../test/support/zip.ts'
import { makeArchive } from './archive.ts'

const at = new Date('2026-03-01T12:00:00Z')

test('[CO-1] an archive holds the bytes of each file, one read at a time, and says what found no room', async () => {
  let open = 0
  let most = 0
  const file = (path: string, bytes: number) => ({
    path,
    open: async () => {
      most = Math.max(most, ++open)
      const stream = Readable.from([Buffer.alloc(bytes, path)])
      stream.on('close', () => open--)
      return { stream, bytes }
    },
  })
  const gone = { path: 'documents/gone', open: async () => undefined }
  const files = [
    file('documents/a', 600),
    gone,
    file('documents/large', 500),
    file('pictures/b', 100),
    file('pictures/c', 100),
    file('pictures/d', 100),
  ]
  let made = new Map<string, Buffer>()
  await makeArchive(
    { account: { id: 1n } },
    files,
    { marketplace: 'Here', at, most: 1_000 },
    async ({ stream, bytes }) => {
      const whole = await buffer(stream)
      expect(whole.length).toBe(bytes)
      made = unzip(whole)
    },
  )
  expect([...made.keys()].toSorted()).toEqual([
    'README.txt',
    'account.json',
    'documents/a',
    'pictures/b',
    'pictures/c',
    'pictures/d',
  ])
  expect(made.get('documents/a')).toEqual(Buffer.alloc(600, 'documents/a'))
  expect(made.get('README.txt')?.toString()).toContain(
    'no room here. Fetch them on the pages where you see them:\ndocuments/large\n',
  )
  // The one that is read, and the one before it, whose handle is just being given back.
  expect(most).toBeLessThanOrEqual(2)
})

test('[CO-1] a file that breaks off breaks off the archive, which is then kept nowhere', async () => {
  const broken = {
    path: 'documents/broken',
    open: async () => ({
      stream: Readable.from(
        (async function* () {
          yield Buffer.from('half')
          throw new Error('the store went away')
        })(),
      ),
      bytes: 8,
    }),
  }
  let kept = false
  const making = makeArchive({}, [broken], { marketplace: 'Here', at }, async () => {
    kept = true
  })
  await expect(making).rejects.toThrow('the store went away')
  expect(kept).toBe(false)
})
