import { ensureInstalled } from './install.mjs'
import { findNode, run } from './run.mjs'
import { endWith } from './sentence.mjs'

/** Installs what is missing, then goes on in the Node that Marketry brings along. */
export async function enter(args) {
  try {
    await ensureInstalled()
    run(findNode(), args)
  } catch (fault) {
    endWith(fault)
  }
}
