import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, wherever it was called from. */
export const project: string = fileURLToPath(new URL('../../', import.meta.url))

/** Where the simulation keeps its figures, and the lives in which a promise was broken. */
export const simulations: string = join(project, '.marketry', 'simulation')
