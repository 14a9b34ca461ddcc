import { faultIn, notFound, Refusal } from '../../kernel/errors.ts'

export const noSuchMarketplace = () => notFound('marketplace')
export const unknownPreset = (known: readonly string[]) =>
  faultIn('preset', 'unknown_preset', `There is no such preset. There are: ${known.join(', ')}.`)
export const secondHouse = () => faultIn('preset', 'second_house', 'A deployment has one house, and it is there.')
export const bareHost = (place: number) =>
  faultIn(`hosts.${place}`, 'bare_host', "This names the whole deployment. Give a host name of the marketplace's own.")
export const hostTwice = (place: number) => faultIn(`hosts.${place}`, 'host_twice', 'This host name is given twice.')
export const slugTaken = () => new Refusal('conflict', 'slug_taken', 'Another marketplace has this slug.')
export const hostTaken = () =>
  new Refusal('conflict', 'host_taken', 'Another marketplace answers to one of these hosts.')
export const noSuchHost = () => notFound('host of this marketplace')
export const lastHost = () =>
  new Refusal('refused', 'last_host', 'A marketplace keeps one host at least, or nobody could reach it.')
export const houseStaysOpen = () =>
  new Refusal('refused', 'house_stays_open', 'The house itself is not closed: nobody could open it again.')
export const suspendedAlready = () =>
  new Refusal('conflict', 'suspended_already', 'This marketplace is closed already.')
export const notSuspended = () => new Refusal('conflict', 'not_suspended', 'This marketplace is open.')
