import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Does the work while no other process of this machine does it. `file` holds the worker's process number; one that was
 * left behind by a killed process is taken over.
 */
export async function alone(file, work) {
  for (let told = false; !take(file); told = true) {
    if (!told) console.log('… Another Marketry is installing the packages; waiting for it')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file) {
  // Linked into place, so that nobody ever reads a file without its number.
  const own = `${file}.${process.pid}`
  try {
    writeFileSync(own, String(process.pid))
    linkSync(own, file)
    return true
  } catch (fault) {
    // A folder that may not be written is npm's to complain of, and nothing there can be done twice.
    if (fault.code !== 'EEXIST') return true
  } finally {
    rmSync(own, { force: true })
  }
  if (!isAlive(holder(file))) rmSync(file, { force: true })
  return false
}

function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return fault.code === 'EPERM'
  }
}
