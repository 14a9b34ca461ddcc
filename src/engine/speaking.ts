import { keyOf, readersLanguage, translated } from '../platform/words/words.ts'
import type { Process, Subject } from './process.ts'

/**
 * The process as it speaks: each label and meaning is read in the language of whoever the answer is for, and in the
 * English of its declaration outside of a request. So no presenter, and no process to come, need think of languages.
 */
export function speaking<S extends Subject>(process: Process<S>): Process<S> {
  const within = (key: string) => `${process.name}.${key}`
  return {
    ...process,
    begin: saidAnew(process.begin, { label: within('begin') }),
    states: eachOf(process.states, (state, name) => saidAnew(state, { label: within(`states.${name}`) })),
    transitions: eachOf(process.transitions, (step, name) =>
      saidAnew(step, { label: within(`steps.${name}.label`), meaning: within(`steps.${name}.meaning`) }),
    ),
  }
}

function eachOf<Thing>(
  things: Readonly<Record<string, Thing>>,
  change: (thing: Thing, name: string) => Thing,
): Readonly<Record<string, Thing>> {
  return Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, change(thing, name)]))
}

/** The thing, with the named texts read under their keys at the moment somebody asks for them. */
function saidAnew<Thing extends object>(thing: Thing, keys: Partial<Record<keyof Thing & string, string>>): Thing {
  const texts = Object.entries(keys as Record<string, string>).map(([name, key]): [string, PropertyDescriptor] => {
    const declared = thing[name as keyof Thing]
    return [name, { enumerable: true, get: () => translated(readersLanguage(), 'processes', key) ?? declared }]
  })
  return Object.defineProperties({ ...thing }, Object.fromEntries(texts))
}

/** What becomes of money, as an effect says it, in the reader's words. */
export function moveInWords(meaning: string): string {
  return translated(readersLanguage(), 'books', `moves.${keyOf(meaning).key}`) ?? meaning
}
