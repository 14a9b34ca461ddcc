import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Sentence, endWith } from './sentence.mjs'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const needed = 26

// What a program of some hundred files was compiled to is kept: the next start costs half of the time, and each of the many
// processes of a test run is such a start.
const compiled = join(project, 'node_modules', '.cache', 'compiled')

/** The Node that runs Marketry: this one if it is new enough, else the one that was installed as a package. */
export function findNode() {
  if (parseInt(process.versions.node, 10) >= needed) return process.execPath
  const { platform, arch } = process
  const system = platform === 'win32' ? 'win' : platform
  const program = platform === 'win32' ? 'node.exe' : 'node'
  const places = [`node-${system}-${arch}`, `node-bin-${system}-${arch}`]
  const found = places.map((name) => join(project, 'node_modules', name, 'bin', program)).find(existsSync)
  if (found) return found
  throw new Sentence(
    `Node ${needed} is not among the packages for ${platform}-${arch}. Install Node ${needed} or newer yourself, and start again.`,
  )
}

/**
 * Runs the program in the foreground until it ends, and ends as it did.
 *
 * A Ctrl-C reaches every process of the terminal, and npm sends it on besides; so may a service manager. All is passed
 * on, and the program takes signals that come together for one. It also holds a channel to this process: should this one
 * be killed outright, the channel breaks, and the program ends in order by itself.
 */
export function run(node, args) {
  const child = spawn(node, [join(project, 'src', 'cli', 'program.ts'), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: compiled, ...process.env },
  })
  const pass = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
  const watch = watchNpm(() => pass('SIGTERM'))
  child.once('error', (fault) => {
    clearInterval(watch)
    const cause = fault.code === 'ENOENT' ? 'this system lacks what it is linked with (glibc)' : fault.message
    endWith(
      new Sentence(
        `The installed Node ${needed} could not run: ${cause}. Install Node ${needed} yourself, and start again.`,
      ),
    )
  })
  child.once('exit', (status, signal) => {
    clearInterval(watch)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, pass)
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = status ?? 1
  })
}

/** Under `npm start` the person's process is npm: when it is killed outright, nobody is left to end this one. */
function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  const began = npm()
  const watch = setInterval(() => {
    if (npm() === began) return
    clearInterval(watch)
    gone()
  }, 500)
  return watch
}

/** The process that runs this script: the parent or, where the shell in between stays, the shell's parent. */
function npm() {
  const parent = describe(process.ppid)
  return parent && /^(sh|dash|bash|ash|busybox|zsh)$/.test(parent.name) ? parent.ppid : process.ppid
}

function describe(pid) {
  // Without /proc the shell in between cannot be seen through cheaply; then its end alone is noticed.
  if (process.platform !== 'linux') return undefined
  try {
    const [, name, ppid] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return { name, ppid: Number(ppid) }
  } catch {
    return undefined
  }
}
