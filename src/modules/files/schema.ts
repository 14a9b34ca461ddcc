import { z } from 'zod'

/** GET /files/:id/:width/ */
export const filePath = z.strictObject({ id: z.string(), width: z.string().regex(/^\d{2,4}$/) })
