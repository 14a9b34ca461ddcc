import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'

const bin = join(import.meta.dirname, '..', '..', 'bin')

const locked = {
  '': {},
  'node_modules/wanted': { version: '1.0.0' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
}
const installed = { 'node_modules/wanted': { version: '1.0.0' } }

// Stands in for the registry's client alone: it takes down that it was called, and does what each test writes into it.
const npm = (deed: string) => `const fs = require('node:fs')
fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n')
const succeed = () => {
  fs.mkdirSync('node_modules', { recursive: true })
  fs.writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify({ packages: installed }))})
}
${deed}`

/** A project with the real way in and a program of one line. */
function project({ program = 'console.log("ran", ...process.argv.slice(2))', deed = 'succeed()' } = {}) {
  const folder = temporaryFolder()
  cpSync(bin, join(folder, 'bin'), { recursive: true })
  mkdirSync(join(folder, 'src', 'cli'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: locked }))
  writeFileSync(join(folder, 'src', 'cli', 'program.ts'), program)
  writeFileSync(join(folder, 'npm.cjs'), npm(deed))
  return folder
}

function haveInstalled(folder: string, packages: object = installed) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))
}

function launch(folder: string, args: string[] = [], nodeArgs: string[] = []) {
  const { npm_lifecycle_event: _, NODE_OPTIONS: __, ...environment } = process.env
  const child = spawn(process.execPath, [...nodeArgs, join(folder, 'bin', 'marketry.mjs'), ...args], {
    env: { ...environment, npm_execpath: join(folder, 'npm.cjs') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function outcome(child: ChildProcess) {
  let out = ''
  let err = ''
  child.stdout?.on('data', (text) => (out += String(text)))
  child.stderr?.on('data', (text) => (err += String(text)))
  const status = await new Promise((resolve) => child.once('close', resolve))
  return { status, out, err }
}

const line = (child: ChildProcess, sign: RegExp) =>
  new Promise<string>((resolve) =>
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on(
      'line',
      (text) => sign.test(text) && resolve(text),
    ),
  )

const calls = (folder: string) =>
  existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : []

describe('[CO-13] the way in', () => {
  test('an old Node is refused in one sentence', async () => {
    const folder = project()
    const pretend =
      "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.20.4'}})"
    const { status, out, err } = await outcome(launch(folder, ['up'], ['--import', pretend]))
    expect(err).toMatch(/^Marketry needs Node 20 or newer to start; this is 18\.20\.4\..*\n$/)
    expect({ status, out }).toEqual({ status: 1, out: '' })
  })

  test('packages are installed when there are none, and once only', async () => {
    const folder = project()
    expect(await outcome(launch(folder, ['ledger', 'verify']))).toMatchObject({
      status: 0,
      out: expect.stringMatching(/ran ledger verify/),
    })
    expect(await outcome(launch(folder))).toMatchObject({ status: 0, out: 'ran\n' })
    expect(calls(folder)).toEqual([expect.stringMatching(/^ci --loglevel=error/)])
  })

  test('what a person has just installed is not installed again', async () => {
    const folder = project()
    haveInstalled(folder)
    await outcome(launch(folder))
    expect(calls(folder)).toEqual([])
  })

  test.each([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/wanted': { version: '0.9.0' } }],
  ])('packages are installed when %s', async (_, packages) => {
    const folder = project()
    haveInstalled(folder, packages)
    await outcome(launch(folder))
    expect(calls(folder)).toHaveLength(1)
  })

  test('packages are installed when the lock file has changed since', async () => {
    const folder = project()
    await outcome(launch(folder))
    const next = { ...locked, 'node_modules/wanted': { version: '1.1.0' } }
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: next }))
    await outcome(launch(folder))
    expect(calls(folder)).toHaveLength(2)
  })

  test.each([
    ['ENOSPC: no space left on device', /disk is full/],
    ['network request to https://example.invalid failed, reason: getaddrinfo ENOTFOUND', /could not be reached/],
    ['EACCES: permission denied', /may not be written/],
    ['something nobody foresaw', /npm said:\nsomething nobody foresaw/],
  ])('npm failing with "%s" becomes a sentence', async (said, sentence) => {
    const folder = project({ deed: `console.error(${JSON.stringify(said)}); process.exit(1)` })
    const { status, err } = await outcome(launch(folder))
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/ {4}at /)
    expect(status).toBe(1)
  })

  test('of two that start together, one installs and the other waits', async () => {
    const folder = project({
      deed: "const wait = () => (fs.existsSync('go') ? succeed() : setTimeout(wait, 10)); wait()",
    })
    const first = launch(folder)
    const firstOutcome = outcome(first)
    await line(first, /Installing/)
    const second = launch(folder)
    const secondOutcome = outcome(second)
    await line(second, /waiting/)
    writeFileSync(join(folder, 'go'), '')
    expect([(await firstOutcome).status, (await secondOutcome).status]).toEqual([0, 0])
    expect(calls(folder)).toHaveLength(1)
  })

  test("the program's status is the command's", async () => {
    const folder = project({ program: 'process.exitCode = 7' })
    haveInstalled(folder)
    expect(await outcome(launch(folder))).toMatchObject({ status: 7 })
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('%s is passed on to the program', async (signal) => {
    const folder = project({
      program: `process.on('${signal}', () => { console.log('ended in order'); process.exit(0) })
        setInterval(() => {}, 1000); console.log('began')`,
    })
    haveInstalled(folder)
    const child = launch(folder)
    const ended = outcome(child)
    await line(child, /began/)
    child.kill(signal)
    expect(await ended).toMatchObject({ status: 0, out: 'began\nended in order\n' })
  })

  test('a program whose launcher is killed outright notices', async () => {
    const folder = project({
      program: `process.on('disconnect', () => { console.log('left alone'); process.exit(0) })
        setInterval(() => {}, 1000); console.log('began')`,
    })
    haveInstalled(folder)
    const child = launch(folder)
    const ended = outcome(child)
    await line(child, /began/)
    child.kill('SIGKILL')
    // The pipe closes when the last who holds it, the program, has ended.
    expect(await ended).toMatchObject({ out: 'began\nleft alone\n' })
  })

  test.runIf(process.platform === 'linux')(
    'npm that is killed outright takes the program along, past the shell in between',
    async () => {
      const folder = project({
        program: `process.on('SIGTERM', () => { console.log('ended in order'); process.exit(0) })
        setInterval(() => {}, 1000); console.log('began')`,
      })
      haveInstalled(folder)
      const script = `'${process.execPath}' bin/marketry.mjs; true`
      const runner = `require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(script)}], { stdio: 'inherit' })`
      const child = spawn(process.execPath, ['-e', runner], {
        cwd: folder,
        env: { ...process.env, npm_lifecycle_event: 'start' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const ended = outcome(child)
      await line(child, /began/)
      child.kill('SIGKILL')
      expect(await ended).toMatchObject({ out: 'began\nended in order\n' })
    },
  )
})
