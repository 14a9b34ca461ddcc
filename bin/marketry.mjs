#!/usr/bin/env node
// Written so that every Node that knows modules can at least read it, and say what is missing.
var version = process.versions.node
if (parseInt(version, 10) < 20) {
  console.error(
    'Marketry needs Node 20 or newer to start; this is ' +
      version +
      '. Get a newer one from your system or nodejs.org.',
  )
  process.exit(1)
}
import('./enter.mjs').then(function (enter) {
  return enter.enter(process.argv.slice(2))
})
