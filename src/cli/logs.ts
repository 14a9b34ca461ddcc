import { Command, InvalidArgumentError, Option } from 'commander'
import { prettyFactory } from 'pino-pretty'
import { StartFailure } from '../platform/postgres/failure.ts'
import { readableLines } from '../platform/telemetry/log.ts'
import { readSettings } from './deployment.ts'
import { untilAborted, whenAskedToEnd } from './ending.ts'
import { follow, type LogLine, newestLines } from './log-lines.ts'
import { type LogRole, logFilesOf, logRoles } from './log-files.ts'
import { say } from './say.ts'

export const command = new Command('logs')
  .description('Show what the server has written to its log')
  .addOption(new Option('--role <role>', 'whose log; the server’s own unless said').choices(logRoles))
  .option('-n, --lines <count>', 'how many of the newest lines', wholeNumber, 100)
  .option('-f, --follow', 'go on showing what is written, until Ctrl-C')
  .option('--json', 'the lines as they are kept, for programs')
  .addHelpText(
    'after',
    '\nThe files lie in MARKETRY_HOME/logs in development, and elsewhere where LOG_FOLDER says. Where neither holds, a\n' +
      'service manager or a container keeps what is said: journalctl -u marketry-web, docker compose logs web.' +
      '\n\nExamples:\n  $ npx marketry logs\n  $ npx marketry logs -f --role worker\n  $ npx marketry logs --role postgres -n 20',
  )
  .action(logs)

interface Wish {
  role?: LogRole
  lines: number
  follow?: boolean
  json?: boolean
}

async function logs({ role, lines, follow: goesOn, json }: Wish): Promise<void> {
  const config = readSettings()
  const files = logFilesOf(config, role)
  const show = json ? ({ text }: LogLine) => text : readable()
  const newest = newestLines(files, lines)
  if (newest.length === 0 && !goesOn) {
    throw new StartFailure(
      `Nothing is kept in ${files.map(({ file }) => file).join(' or ')}.`,
      'Start the server first, or set LOG_FOLDER; see: npx marketry logs --help',
    )
  }
  for (const line of newest) say(show(line))
  if (!goesOn) return
  const asked = new AbortController()
  whenAskedToEnd(
    () => asked.abort(),
    () => process.exit(130),
  )
  const stop = follow(files, (line) => say(show(line)))
  await untilAborted(asked.signal)
  stop()
}

/** A line for a person's eyes; what is no JSON stays as it is. */
function readable(): (line: LogLine) => string {
  const pretty = prettyFactory({ ...readableLines, colorize: process.stdout.isTTY })
  return ({ text, time }) => (time === undefined ? text : pretty(text).trimEnd())
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('Give a whole number above zero.')
  return Number(text)
}
