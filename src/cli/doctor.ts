import { Command } from 'commander'
import { compose } from '../compose.ts'
import { StartFailure } from '../platform/postgres/failure.ts'
import { openDeployment, readSettings } from './deployment.ts'
import { diagnose, fault, type Finding, wordsOf } from './diagnosis.ts'
import { databaseChecks } from './doctor-database.ts'
import { outsideChecks } from './doctor-outside.ts'
import { say } from './say.ts'
import { holderOf } from './turn.ts'

export const command = new Command('doctor')
  .description('Check everything this deployment needs, with advice for each fault; status 1 when there is one')
  .option('--json', 'for programs')
  .addHelpText(
    'after',
    '\nA warning (!) is worth knowing; a fault (✗) needs somebody.' +
      '\n\nExamples:\n  $ npx marketry doctor\n  $ npx marketry doctor --json',
  )
  .action(async ({ json }: { json?: boolean }) => {
    const findings = await examine()
    if (json) say(JSON.stringify(findings, null, 2))
    else show(findings)
    if (findings.some(({ state }) => state === 'fault')) process.exitCode = 1
  })

async function examine(): Promise<Finding[]> {
  const config = readSettings()
  const served = (await holderOf('up', config.home)) !== null
  const [outside, inside] = await Promise.all([diagnose(outsideChecks(config, served)), examineDatabase()])
  return [...inside, ...outside]
}

/** Without a database there is nothing more to ask of it. */
async function examineDatabase(): Promise<Finding[]> {
  const running = new AsyncDisposableStack()
  try {
    const { config, close } = await openDeployment()
    running.defer(close)
    const parts = await compose({ ...config, logLevel: 'silent' })
    running.defer(() => parts.db.close())
    await parts.db.pool.query('select 1')
    // Its own check says it when the offset cannot be read, as before the first migration.
    await parts.clock.start().catch(() => {})
    running.defer(() => parts.clock.stop())
    return await diagnose(databaseChecks(parts))
  } catch (thrown) {
    const known = thrown instanceof StartFailure
    const says = known ? thrown.sentence : `The database cannot be used: ${wordsOf(thrown)}.`
    const advice = known ? thrown.advice : 'See that the PostgreSQL of DATABASE_URL runs and takes this role.'
    return [{ check: 'database', ...fault(says, advice) }]
  } finally {
    await running.disposeAsync()
  }
}

const marks = { ok: '✓', warning: '!', fault: '✗' }

function show(findings: readonly Finding[]): void {
  const width = Math.max(...findings.map(({ check }) => check.length))
  for (const { check, state, says, advice } of findings) {
    say(`${marks[state]} ${check.padEnd(width)}  ${says}`)
    if (advice) say(`${' '.repeat(width + 4)}${advice}`)
  }
  const count = (of: Finding['state']) => findings.filter(({ state }) => state === of).length
  say(`\n${count('ok')} well, ${count('warning')} to know, ${count('fault')} to mend`)
}
