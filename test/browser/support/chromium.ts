import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

// A page costs the first of them half of what it costs the others: it is made to have no window.
const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The Chromium to test with: the one that `CHROMIUM_PATH` names, the machine's own where there is one, else the one inside the
 * npm package, unpacked.
 */
export async function chromiumPath(): Promise<string> {
  return process.env['CHROMIUM_PATH'] ?? installed.find((path) => existsSync(path)) ?? sparticuz.executablePath()
}

/** Opens a browser without a window. It calls nobody by itself: every request it makes is a page's. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [
      // Chromium's own sandbox does not start as root, as which tests often run in a container.
      '--no-sandbox',
      '--disable-gpu',
      '--headless=shell',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  })
}
