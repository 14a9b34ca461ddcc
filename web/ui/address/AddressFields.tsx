import type { Address, City } from '../../api/shapes.ts'
import { SelectField, TextField } from '../form/Field.tsx'
import { Tick } from '../form/Choices.tsx'
import columns from '../page/columns.module.css'

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
  return (
    <>
      <TextField
        name="recipient"
        label="Name on the parcel"
        defaultValue={address?.recipient}
        autoComplete="name"
        required={!optional}
        mandatory
      />
      <TextField
        name="phone"
        label="Phone"
        type="tel"
        hint="With the country's code, such as +92 300 1234567: the carrier rings before coming."
        defaultValue={address?.phone}
        autoComplete="tel"
        required={!optional}
        mandatory
      />
      <TextField
        name="line1"
        label="House and street"
        defaultValue={address?.line1}
        autoComplete="address-line1"
        required={!optional}
        mandatory
      />
      <TextField name="line2" label="Further" defaultValue={address?.line2} autoComplete="address-line2" />
      <div className={columns.pair}>
        <Where places={places} address={address} optional={optional} />
        <TextField
          name="postal_code"
          label="Postal code"
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
            label="What you call it"
            placeholder="Home, workshop …"
            defaultValue={address?.label}
          />
          <Tick
            name="is_default"
            label="Send my parcels here unless I say otherwise"
            ticked={address?.is_default ?? false}
          />
        </>
      )}
    </>
  )
}

function Where({ places, address, optional = false }: Pick<Props, 'places' | 'address' | 'optional'>) {
  if (places.cities.length > 0) return <ListedCity places={places} address={address} optional={optional} />
  return (
    <>
      <TextField
        name="city"
        label="City"
        defaultValue={address?.city}
        autoComplete="address-level2"
        required={!optional}
        mandatory
      />
      <TextField
        name="province"
        label="State or province"
        defaultValue={address?.province ?? ''}
        autoComplete="address-level1"
      />
      <SelectField
        name="country"
        label="Country"
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
  return (
    <SelectField name="city_id" label="City" defaultValue={address?.city_id ?? ''} required={!optional} mandatory>
      <option value="">Choose …</option>
      <CityOptions cities={places.cities} />
    </SelectField>
  )
}

/** Cities as options of a list, by province. */
export function CityOptions({ cities }: { cities: readonly City[] }) {
  const byProvince = Map.groupBy(cities, ({ province }) => province.name)
  return [...byProvince].map(([province, inIt]) => (
    <optgroup key={province} label={province}>
      {inIt.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  ))
}
