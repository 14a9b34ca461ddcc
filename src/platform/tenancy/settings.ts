import type { Brand } from '../../kernel/brand.ts'
import type { MarketplaceSettings, Preset } from '../../kernel/marketplace.ts'

/** What a marketplace has set for itself, as its row keeps it: single values that replace the preset's. */
export type OwnSettings = Partial<
  Omit<
    MarketplaceSettings,
    'goods' | 'auctions' | 'messages' | 'complaints' | 'feedback' | 'discipline' | 'brand' | 'letters'
  >
> & {
  goods?: Partial<MarketplaceSettings['goods']>
  auctions?: Partial<MarketplaceSettings['auctions']>
  messages?: Partial<MarketplaceSettings['messages']>
  complaints?: Partial<MarketplaceSettings['complaints']>
  feedback?: Partial<MarketplaceSettings['feedback']>
  discipline?: Partial<MarketplaceSettings['discipline']>
  brand?: Partial<MarketplaceSettings['brand']>
  letters?: Partial<MarketplaceSettings['letters']>
}

/** The preset's settings with a marketplace's own put over them. */
export function settingsOver(preset: Preset, own: OwnSettings): MarketplaceSettings {
  const { slug: _slug, name: _name, summary: _summary, ...settings } = preset
  return {
    ...settings,
    ...own,
    goods: { ...settings.goods, ...own.goods },
    auctions: { ...settings.auctions, ...own.auctions },
    messages: { ...settings.messages, ...own.messages },
    complaints: { ...settings.complaints, ...own.complaints },
    feedback: { ...settings.feedback, ...own.feedback },
    discipline: { ...settings.discipline, ...own.discipline },
    letters: { ...settings.letters, ...own.letters },
    brand: brandOver(settings.brand, own.brand),
  }
}

/** Letters of a marketplace's own take the place of its preset's drawn mark. */
function brandOver(brand: Brand, own: Partial<Brand> = {}): Brand {
  const redrawn = own.mark !== undefined && own.mark !== brand.mark
  return { ...brand, ...own, ...(redrawn && { emblem: [] }) }
}
