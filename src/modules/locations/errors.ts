import { faultIn, notFound, Refusal } from '../../kernel/errors.ts'

export const noSuchAddress = () => notFound('address')
export const unknownCity = () => faultIn('city_id', 'unknown_city', 'This city is not in our list.')
export const unknownCountry = () => faultIn('country', 'unknown_country', 'This country is not in our list.')
export const noCity = () => faultIn('city_id', 'city_missing', 'Choose a city.')
export const cityTwice = () => faultIn('city', 'city_twice', 'Choose a city from the list or type one, not both.')
export const chooseCity = () =>
  faultIn('city_id', 'city_missing', 'Choose a city from the list: parcels in this country go to listed cities.')
export const tooManyAddresses = () =>
  new Refusal('refused', 'too_many_addresses', 'An address book holds fifty addresses.')
