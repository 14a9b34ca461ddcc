import { useReader } from '../layout/viewer.ts'

/** What a place is called by its reader: in Urdu by its name in the country's script. */
export function usePlaceName(): (place: { name: string; local_name: string }) => string {
  const inUrdu = useReader().locale.startsWith('ur')
  return ({ name, local_name }) => (inUrdu ? local_name : name)
}
