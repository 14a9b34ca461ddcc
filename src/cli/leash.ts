import { whenParentIsGone } from './ending.ts'

// Loaded into each child before its own program (node --import): a child whose parent was killed outright ends too.
whenParentIsGone(() => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 3000).unref()
})
