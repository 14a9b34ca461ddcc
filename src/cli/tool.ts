import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { whenAskedToEnd } from './ending.ts'
import { project } from './places.ts'

const leash = fileURLToPath(new URL('leash.ts', import.meta.url))

/** A program of ours or of a package, with its arguments: `script` is run by this Node, from the project's folder. */
export type Tool = { script: string; args?: readonly string[]; environment?: Record<string, string> }

let running: ReturnType<typeof spawn> | undefined
let listening = false

/**
 * Runs a tool in front of the person and answers its exit status. A Ctrl-C is passed to it once (it has a group of its
 * own, so the terminal's does not reach it besides), and a tool whose parent is gone ends.
 */
export function runTool({ script, args = [], environment }: Tool): Promise<number> {
  listenOnce()
  return new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, ['--import', leash, script, ...args], {
      cwd: project,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    })
    running = tool
    tool.once('error', reject)
    tool.once('exit', (status) => resolve(status ?? 1))
  })
}

/** Also between two tools somebody may ask to end; then the next is not begun. */
function listenOnce(): void {
  if (listening) return
  listening = true
  whenAskedToEnd(
    () => {
      if (running?.exitCode === null) running.once('exit', () => process.exit(130)).kill('SIGINT')
      else process.exit(130)
    },
    () => {
      running?.kill('SIGKILL')
      process.exit(130)
    },
  )
}
