import { describe, expect, test } from 'vitest'
import { explain } from '../../src/platform/postgres/explain.ts'

describe('[CO-13] what PostgreSQL says becomes a sentence and an advice', () => {
  test.each([
    ['initdb: error: could not write file "x": No space left on device', /disk .* is full/, /MARKETRY_HOME/],
    ['FATAL:  could not write to file "base/1": Disk quota exceeded', /disk .* is full/, /MARKETRY_HOME/],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', /port .* is taken/, /port/],
    ['FATAL:  could not create shared memory segment: Cannot allocate memory', /too little shared memory/, /shm-size/],
    ['FATAL:  pre-existing shared memory block (key 1) is still in use', /earlier PostgreSQL/, /end/],
    ['FATAL:  lock file "postmaster.pid" already exists', /Another PostgreSQL/, /MARKETRY_HOME/],
    ['initdb: error: could not look up effective user ID 4711: user does not exist', /only a number/, /passwd/],
    ["Error: EACCES: permission denied, mkdir '/data'", /may not be used/, /MARKETRY_HOME/],
    ['postgres: error while loading shared libraries: libz.so.1', /does not run on this system/, /DATABASE_URL/],
  ])('%s', (said, sentence, advice) => {
    const failure = explain(said, '/data')
    expect(failure.sentence).toMatch(sentence)
    expect(failure.advice).toMatch(advice)
  })

  test('something new is shown as it was said', () => {
    expect(explain('FATAL:  the moon is in the wrong phase', '/data').advice).toContain(
      'the moon is in the wrong phase',
    )
  })
})
