import type { Address, City } from '../../api/shapes.ts'
import { SelectField, TextField } from '../form/Field.tsx'
import { Tick } from '../form/Choices.tsx'
import { useWords } from '../../words/words.ts'
import columns from '../page/columns.module.css'
import { usePlaceName } from './placeName.ts'

/** The cities of the marketplace's country, and the countries there are besides. */
export interface Places {
  cities: readonly City[]
  countries: readonly { code: string; name: string }[]
}

interface Props {
  places: Places
  address?: Address | undefined
  /** In a deal the name of the address and its rank do not matter. */
  brief?: boolean
  /** Hidden until another choice is made: the browser must not insist on its fields. */
  optional?: boolean
}

/** The fields of an address: a listed city where there are listed ones, else country and city in words. */
export function AddressFields({ places, address, brief = false, optional = false }: Props) {
  const t = useWords('account')
  return (
    <>
      <TextField
        name="recipient"
        label={t('address.recipient')}
        defaultValue={address?.recipient}
        autoComplete="name"
        required={!optional}
        mandatory
      />
      <TextField
        name="phone"
        label={t('address.phone')}
        type="tel"
        hint={t('address.phone_hint')}
        defaultValue={address?.phone}
        autoComplete="tel"
        required={!optional}
        mandatory
      />
      <TextField
        name="line1"
        label={t('address.line1')}
        defaultValue={address?.line1}
        autoComplete="address-line1"
        required={!optional}
        mandatory
      />
      <TextField name="line2" label={t('address.line2')} defaultValue={address?.line2} autoComplete="address-line2" />
      <div className={columns.pair}>
        <Where places={places} address={address} optional={optional} />
        <TextField
          name="postal_code"
          label={t('address.postal_code')}
          defaultValue={address?.postal_code}
          autoComplete="postal-code"
          maxLength={12}
          mandatory
        />
      </div>
      {!brief && (
        <>
          <TextField
            name="label"
            label={t('address.label')}
            placeholder={t('address.label_example')}
            defaultValue={address?.label}
          />
          <Tick name="is_default" label={t('address.default')} ticked={address?.is_default ?? false} />
        </>
      )}
    </>
  )
}

function Where({ places, address, optional = false }: Pick<Props, 'places' | 'address' | 'optional'>) {
  const t = useWords('account')
  if (places.cities.length > 0) return <ListedCity places={places} address={address} optional={optional} />
  return (
    <>
      <TextField
        name="city"
        label={t('address.city')}
        defaultValue={address?.city}
        autoComplete="address-level2"
        required={!optional}
        mandatory
      />
      <TextField
        name="province"
        label={t('address.province')}
        defaultValue={address?.province ?? ''}
        autoComplete="address-level1"
      />
      <SelectField
        name="country"
        label={t('address.country')}
        defaultValue={address?.country}
        autoComplete="country"
        required={!optional}
        mandatory
      >
        {places.countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  )
}

function ListedCity({ places, address, optional = false }: Pick<Props, 'places' | 'address' | 'optional'>) {
  const t = useWords('account')
  return (
    <SelectField
      name="city_id"
      label={t('address.city')}
      defaultValue={address?.city_id ?? ''}
      required={!optional}
      mandatory
    >
      <option value="">{t('address.choose')}</option>
      <CityOptions cities={places.cities} kept={keptOf(address)} />
    </SelectField>
  )
}

/** The listed city of an address. */
function keptOf(address: Address | undefined): KeptCity | undefined {
  return address?.city_id ? { id: address.city_id, name: address.city } : undefined
}

/** A city that something lies in already, offered or not. */
interface KeptCity {
  id: string
  name: string
}

/** Cities as options of a list, by province, in the reader's script. What lies in a city out of use can stay there. */
export function CityOptions({ cities, kept }: { cities: readonly City[]; kept?: KeptCity | undefined }) {
  const called = usePlaceName()
  const byProvince = Map.groupBy(cities, ({ province }) => called(province))
  return (
    <>
      {kept && !cities.some(({ id }) => id === kept.id) && <option value={kept.id}>{kept.name}</option>}
      {[...byProvince].map(([province, inIt]) => (
        <optgroup key={province} label={province}>
          {inIt.map((one) => (
            <option key={one.id} value={one.id}>
              {called(one)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  )
}
