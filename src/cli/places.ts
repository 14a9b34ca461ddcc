import { fileURLToPath } from 'node:url'

/** The folder of the project, wherever it was called from. */
export const project: string = fileURLToPath(new URL('../../', import.meta.url))
