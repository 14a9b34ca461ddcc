/** Who the demo's sellers are, in their own words, by their key. Those without one show a page without a story. */
export const demoStories: Readonly<Record<string, { headline: string; story: string }>> = {
  hala: {
    headline: 'Ajrak printed by hand in Hala, in the fourth generation',
    story:
      'My great-grandfather carved the first of our blocks from tali wood; forty of them are still in use. A good ajrak takes three weeks: washed in the canal, resisted with lime and gum, dyed in indigo, dyed in madder, and washed again.\n\nWe are nine people in one courtyard. Each cloth is signed at the edge by the printer who made it.',
  },
  multan: {
    headline: 'Two brothers who paint blue pottery in Multan',
    story:
      'Our father painted tiles for the shrines. We paint plates, vases and lamps with the same cobalt and the same squirrel-hair brushes, and fire them in the same kiln behind the house.\n\nIf a piece breaks on the way, write to us: we make it again.',
  },
  umerkot: {
    headline: 'Forty women of Thar who sew ralli quilts together',
    story:
      'We sew in the evenings, on the roof, when it is cool. A ralli holds the clothes of a whole family: the red was once a wedding dupatta. Half of what a quilt earns goes to the woman who sewed it, the other half is shared.',
  },
  rawalpindi: {
    headline: 'Ustad Habib paints trucks, and now your kettle',
    story:
      'For thirty years I have painted the trucks that go up to Gilgit. My hands are too slow for a whole truck now, so my daughters and I paint kettles, trays and panels. The eagle is still mine.',
  },
  swat: {
    headline: 'Wool from our own flock, woven on a handloom in Swat',
    story:
      'The sheep graze above Kalam in summer. We shear, spin and weave in the valley in winter, and dye with walnut.',
  },
  'atelier-nord': {
    headline: 'Objects in oak and brass, drawn and turned in Copenhagen',
    story:
      'Two makers, one lathe. We draw a thing until there is nothing left to take away, and then make it in runs of thirty.',
  },
  papierwerk: {
    headline: 'Screen prints on heavy paper, pulled by hand in Basel',
    story:
      'We print on a press from 1961 that nobody else wanted. Editions are small and numbered; when they are gone, they are gone.',
  },
  'fontlab-row': {
    headline: 'Typefaces for reading, from a small foundry in London',
    story: 'We draw slowly. A family takes us two years, and comes with a licence one can understand.',
  },
  'kyoto-fold': {
    headline: 'Paper, folded into lamps and boxes in Kyoto',
    story: 'The paper is washi from Echizen. Each fold is scored by hand; no glue is used anywhere.',
  },
  'tischler-ost': {
    headline: 'Furniture from Berlin’s old beams',
    story:
      'When a house in Berlin is gutted, we fetch its beams. They were cut before 1900 and are drier than any kiln can make them.',
  },
}

/** Which of the demo's buyers watch what: member and product by their keys. */
export const demoFavourites: Readonly<Record<string, readonly (readonly [member: string, product: string])[]>> = {
  madeinpk: [
    ['amna', 'multani-vase'],
    ['amna', 'chiniot-box'],
    ['hamza', 'ajrak-indigo'],
    ['hamza', 'multani-vase'],
    ['mehwish', 'ajrak-indigo'],
    ['mehwish', 'truck-panel'],
    ['usman', 'ajrak-indigo'],
    ['usman', 'wazirabad-chef'],
  ],
  designia: [
    ['lena', 'lamp-dome'],
    ['lena', 'landscape-fjord'],
    ['marco', 'poster-grid'],
    ['marco', 'lamp-dome'],
    ['priya', 'poster-grid'],
    ['priya', 'lamp-dome'],
  ],
}
