import { madeinpkEn } from './madeinpk-en.ts'
import { madeinpkUr } from './madeinpk-ur.ts'

/** What MadeInPK says about itself on its first day. */
export const madeinpkPages = { en: madeinpkEn, ur: madeinpkUr }
