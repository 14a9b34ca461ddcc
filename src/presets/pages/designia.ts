import { designiaEn } from './designia-en.ts'
import { designiaUr } from './designia-ur.ts'

/** What Designia says about itself on its first day. */
export const designiaPages = { en: designiaEn, ur: designiaUr }
