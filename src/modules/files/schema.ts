import { z } from 'zod'

/** GET /files/:id/:width/ where the width is one that pictures are kept in, or 'original'. */
export const filePath = z.strictObject({ id: z.string(), width: z.string().max(10) })
