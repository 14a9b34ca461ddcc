import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder which other users may walk through; who asks removes it. */
export function openFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'marketry-folder-'))
  chmodSync(folder, 0o755)
  return folder
}

/** One that is gone after the test. */
export function temporaryFolder(): string {
  const folder = openFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
