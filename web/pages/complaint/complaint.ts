import type { components } from '../../api/schema.d.ts'

/** A case as the API shows it to one of its sides, or to the operator. */
export type Complaint = components['schemas']['ComplaintsComplaint']
