export type { Checklist, ChecklistItem } from './checklists.ts'
