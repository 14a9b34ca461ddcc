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

export const noSuchProvince = () => notFound('province')
export const noSuchCity = () => notFound('city')
export const unknownProvince = () => faultIn('province_id', 'unknown_province', 'There is no such province here.')

/** Names are compared without regard to capitals, blanks and accents. */
export const placeNameTaken = (path: 'name' | 'local_name') =>
  faultIn(path, 'place_name_taken', 'Another place there has this name already.')

/** Two operators change a place at once: the later one has not seen what the first one wrote. */
export const placeChangedMeanwhile = () =>
  new Refusal(
    'conflict',
    'place_changed_meanwhile',
    'Somebody has changed this place meanwhile. Look at it, and change it again if that is still wanted.',
  )

/** What names a place keeps it; nobody new is offered it once it is out of use. */
export const placeInUse = () =>
  new Refusal('conflict', 'place_in_use', 'Something still names this place. Take it out of use instead.')
