import { chromiumPath } from './chromium.ts'

/** Unpacks the browser once, before anybody wants it: to its package, one that is half unpacked is there. */
export default async function setup(): Promise<void> {
  process.env['CHROMIUM_PATH'] ??= await chromiumPath()
}
