import type { Category, City, Product } from '../../api/shapes.ts'
import { CityOptions } from '../address/AddressFields.tsx'
import { SelectField, TextArea, TextField } from '../form/Field.tsx'
import { useWords } from '../../words/words.ts'
import columns from '../page/columns.module.css'
import { conditions } from './conditions.ts'

interface Props {
  categories: readonly Category[]
  cities: readonly City[]
  product?: Product | undefined
}

/** What a product is: the same fields for a new one and for an old one. */
export function ProductFields({ categories, cities, product }: Props) {
  const t = useWords('sell')
  const called = useWords('storefront')
  return (
    <>
      <TextField
        name="title"
        label={t('product.title')}
        hint={t('product.title_hint')}
        defaultValue={product?.title}
        maxLength={140}
        required
      />
      <TextArea
        name="description"
        label={t('product.description')}
        hint={t('product.description_hint')}
        defaultValue={product?.description}
        maxLength={5000}
        rows={7}
      />
      <div className={columns.pair}>
        <SelectField
          name="category_id"
          label={t('product.category')}
          defaultValue={product?.category.id ?? ''}
          required
        >
          <option value="">{t('product.choose')}</option>
          <CategoryOptions categories={categories} depth={0} />
        </SelectField>
        <SelectField
          name="condition"
          label={t('product.condition')}
          defaultValue={product?.condition ?? 'new'}
          required
        >
          {conditions.map((value) => (
            <option key={value} value={value}>
              {called(`condition.${value}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          name="stock"
          label={t('product.stock')}
          type="number"
          min={0}
          max={1_000_000}
          inputMode="numeric"
          defaultValue={product?.stock ?? 1}
          required
        />
        {cities.length > 0 && (
          <SelectField name="city_id" label={t('product.place')} defaultValue={product?.location?.city.id ?? ''}>
            <option value="">{t('product.no_place')}</option>
            <CityOptions cities={cities} kept={product?.location?.city} />
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
