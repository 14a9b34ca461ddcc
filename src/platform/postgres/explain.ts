import { StartFailure } from './failure.ts'

type Known = { sign: RegExp; sentence: (home: string) => string; advice: string }

const known: Known[] = [
  {
    sign: /no space left on device|ENOSPC|disk quota exceeded|EDQUOT/i,
    sentence: (home) => `The disk that holds ${home} is full.`,
    advice: 'Free some space (about 200 MB), or set MARKETRY_HOME to a folder on another disk.',
  },
  {
    sign: /could not bind|address already in use|could not create any TCP\/IP sockets/i,
    sentence: () => 'The port of the embedded PostgreSQL is taken by another program.',
    advice: 'End that program, or delete the file `port` in the data folder so that another port is chosen.',
  },
  {
    sign: /shared memory block .* is still in use/i,
    sentence: (home) => `Processes of an earlier PostgreSQL still use ${home}.`,
    advice: 'Wait until they have ended, or end the remaining `postgres` processes, and start again.',
  },
  {
    sign: /could not (create|resize|open|map) .*shared memory|could not create semaphores|shmget|semget/i,
    sentence: () => 'The system gives PostgreSQL too little shared memory.',
    advice: 'Give the machine or container more (Docker: --shm-size=256m), and start again.',
  },
  {
    sign: /lock file "postmaster\.pid" already exists/i,
    sentence: (home) => `Another PostgreSQL is using ${home}.`,
    advice: 'End it first, or set MARKETRY_HOME to a folder of its own.',
  },
  {
    sign: /could not look up effective user ID/i,
    sentence: () => 'PostgreSQL needs a user with a name, and the one that runs Marketry has only a number.',
    advice: 'Add the user to /etc/passwd (in a container: a USER made with useradd), and start again.',
  },
  {
    sign: /permission denied|EACCES|EROFS|read-only file system|operation not permitted|invalid permissions|wrong ownership/i,
    sentence: (home) => `The data folder ${home} may not be used by the user PostgreSQL runs as.`,
    advice: 'Give that user the folder, or set MARKETRY_HOME to a folder of its own.',
  },
  {
    sign: /error while loading shared libraries|ENOENT|GLIBC_/,
    sentence: () => 'The embedded PostgreSQL does not run on this system.',
    advice: 'Run `npm ci` again; on a system without glibc give a PostgreSQL of your own in DATABASE_URL.',
  },
]

/** Turns what PostgreSQL (or the system) said into what a person can act on. */
export function explain(said: string, home: string): StartFailure {
  const match = known.find(({ sign }) => sign.test(said))
  if (match) return new StartFailure(match.sentence(home), match.advice, said)
  const last = said.split('\n').filter(Boolean).slice(-5).join('\n')
  return new StartFailure('The embedded PostgreSQL could not start.', `It said:\n${last}`, said)
}
