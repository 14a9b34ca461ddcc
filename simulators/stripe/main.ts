import { startStripeSimulator } from './server.ts'
import { settingsFrom } from './settings.ts'

/** Starts the simulator with settings from the environment, says where it listens, and ends at SIGTERM or Ctrl-C. */
async function main(): Promise<void> {
  const simulator = await startStripeSimulator(settingsFrom(process.env))
  process.stdout.write(`${JSON.stringify({ listening: simulator.url, port: simulator.port })}\n`)
  const end = () => void simulator.close().then(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The Stripe simulator could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  )
  process.exit(1)
})
