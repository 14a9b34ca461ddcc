import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './alone.mjs'
import { Sentence } from './sentence.mjs'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const lockFile = join(project, 'package-lock.json')
const stampFile = join(project, 'node_modules', '.marketry-lock')
const installedFile = join(project, 'node_modules', '.package-lock.json')

/** Makes sure that node_modules holds what package-lock.json says, and installs it where not. */
export async function ensureInstalled() {
  if (inStep()) return
  await alone(join(tmpdir(), `marketry-install-${hash(project).slice(0, 12)}`), async () => {
    // Whoever held the lock before has perhaps just done it.
    if (inStep()) return
    await install()
    stamp()
  })
}

function inStep() {
  if (!existsSync(installedFile)) return false
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true
  if (!sameAsInstalled()) return false
  stamp()
  return true
}

/** Compares with npm's own record of what it installed, so that a person's fresh `npm ci` is not done again. */
function sameAsInstalled() {
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    // Packages for other platforms are in the lock file, but not installed here.
    if (!installed[path]) return optional === true
    return installed[path].version === version
  })
}

function lockHash() {
  return hash(readFileSync(lockFile))
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex')
}

function stamp() {
  try {
    writeFileSync(stampFile, lockHash())
  } catch {
    // Installed by another user: the comparison is then made at each start, which takes some milliseconds.
  }
}

async function install() {
  const began = Date.now()
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
  const line = 'Installing packages (the first time this takes about a minute)'
  const ticking = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r… ${line} ${seconds()}`), 1000)
    : undefined
  if (!ticking) console.log(`… ${line}`)
  const { status, said } = await npm([
    'ci',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--include=optional',
  ])
  clearInterval(ticking)
  if (ticking) process.stdout.write('\r\x1b[2K')
  if (status !== 0) throw explain(said)
  console.log(`✓ Packages installed (${seconds()})`)
}

/** The npm that started us if there is one, else the one on the PATH. */
function npm(args) {
  const own = process.env.npm_execpath
  const [command, first] = own && /\.[cm]?js$/.test(own) ? [process.execPath, [own]] : ['npm', []]
  return new Promise((resolve, reject) => {
    let said = ''
    const child = spawn(command, [...first, ...args], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    child.once('error', () =>
      reject(new Sentence('npm was not found. It comes with Node: install Node 20 or newer with npm.')),
    )
    child.once('close', (status) => resolve({ status, said }))
  })
}

const known = [
  [/ENOSPC|EDQUOT/, 'The disk is full. Marketry needs about 1 GB for its packages; free some space and start again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
    'The package registry could not be reached. See that this machine has a way to it (`npm ping`), and start again.',
  ],
  [/EACCES|EPERM|EROFS/, `The folder ${project} may not be written. Start Marketry as the user who owns it.`],
  [
    /EUSAGE|can only install/,
    'package.json and package-lock.json do not agree. Run `npm install` once, and start again.',
  ],
  [/EINTEGRITY/, 'A package came damaged. Run `npm cache clean --force`, and start again.'],
]

function explain(said) {
  const match = known.find(([sign]) => sign.test(said))
  if (match) return new Sentence(match[1])
  return new Sentence(
    `The packages could not be installed (npm ci). npm said:\n${said.trim().split('\n').slice(-12).join('\n')}`,
  )
}
