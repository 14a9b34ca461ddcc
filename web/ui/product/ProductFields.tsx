import type { Category, City, Product } from '../../api/shapes.ts'
import { CityOptions } from '../address/AddressFields.tsx'
import { SelectField, TextArea, TextField } from '../form/Field.tsx'
import columns from '../page/columns.module.css'
import { conditionLabels } from './conditions.ts'

interface Props {
  categories: readonly Category[]
  cities: readonly City[]
  product?: Product | undefined
}

/** What a product is: the same fields for a new one and for an old one. */
export function ProductFields({ categories, cities, product }: Props) {
  return (
    <>
      <TextField
        name="title"
        label="Title"
        hint="What it is, in the words a buyer would look for."
        defaultValue={product?.title}
        maxLength={140}
        required
      />
      <TextArea
        name="description"
        label="Description"
        hint="Material, measure, how it was made, what is not perfect about it."
        defaultValue={product?.description}
        maxLength={5000}
        rows={7}
      />
      <div className={columns.pair}>
        <SelectField name="category_id" label="Category" defaultValue={product?.category.id ?? ''} required>
          <option value="">Choose …</option>
          <CategoryOptions categories={categories} depth={0} />
        </SelectField>
        <SelectField name="condition" label="Condition" defaultValue={product?.condition ?? 'new'} required>
          {Object.entries(conditionLabels).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          name="stock"
          label="How many you have"
          type="number"
          min={0}
          max={1_000_000}
          inputMode="numeric"
          defaultValue={product?.stock ?? 1}
          required
        />
        {cities.length > 0 && (
          <SelectField name="city_id" label="Where it is" defaultValue={product?.location?.city.id ?? ''}>
            <option value="">No place</option>
            <CityOptions cities={cities} />
          </SelectField>
        )}
      </div>
    </>
  )
}

function CategoryOptions({ categories, depth }: { categories: readonly Category[]; depth: number }) {
  return categories.map((category) => [
    <option key={category.id} value={category.id}>
      {' '.repeat(depth * 4)}
      {category.name}
    </option>,
    <CategoryOptions key={`${category.id}-below`} categories={category.children} depth={depth + 1} />,
  ])
}
