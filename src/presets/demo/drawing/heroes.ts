import { type Brush, brushFor, flower, repeat, star } from './brush.ts'
import * as cloth from './cloth.ts'
import * as crafts from './crafts.ts'
import * as design from './design.ts'

/** A thing of the shops, put into a larger picture: its ids are its own there. */
function put(
  draw: (b: Brush) => string,
  b: Brush,
  name: string,
  { x, y, scale }: { x: number; y: number; scale: number },
): string {
  const own = draw({ ...b, view: 'bare' })
    .replaceAll(/id="(\w+)"/g, `id="${name}-$1"`)
    .replaceAll(/url\(#(?!gloss|soft)(\w+)\)/g, `url(#${name}-$1)`)
  return `<g transform="translate(${x} ${y}) scale(${scale})">${own}</g>`
}

const sheet = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" viewBox="0 0 1200 900"><defs>
  <linearGradient id="gloss" x1="0" x2="1"><stop offset="0" stop-color="#fff" stop-opacity=".28"/><stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".22"/></linearGradient>
  <filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="14"/></filter></defs>${inside}</svg>`

/** A courtyard at evening: an arch, a carpet, what the makers have put out. */
function bazaar(): string {
  const band = repeat(
    13,
    (index) =>
      `<path d="${star(index * 100, 96, 44, 28, 8)}" fill="${index % 2 ? '#0f6466' : '#9a3412'}"/>${flower(index * 100, 96, 22, 8, '#fbf6ef', '#d98b2b')}`,
  )
  const flags = repeat(
    15,
    (index) =>
      `<path d="M${index * 84 - 10} ${196 + Math.sin(index / 2.2) * 22}l34 60 34-58z" fill="${['#d7263d', '#0f8b8d', '#ffd23f', '#6a2c70'][index % 4]}"/>`,
  )
  const arch = (x: number, wide: number) =>
    `<path d="M${x} 700V430C${x} 320 ${x + wide * 0.24} 262 ${x + wide / 2} 214c${wide * 0.26} 48 ${wide / 2} 106 ${wide / 2} 216v270z" fill="#7c2a10" opacity=".3"/>
     <path d="M${x + 18} 700V438C${x + 18} 340 ${x + wide * 0.26} 286 ${x + wide / 2} 244c${wide * 0.24} 42 ${wide / 2 - 18} 96 ${wide / 2 - 18} 194v262z" fill="#fbe3b8"/>`
  return sheet(
    `<rect width="1200" height="900" fill="#f0b27a"/><rect width="1200" height="720" fill="#e59a5f"/>${arch(40, 330)}${arch(435, 330)}${arch(830, 330)}
     <circle cx="600" cy="440" r="96" fill="#fff3d6" opacity=".9"/>${repeat(5, (index) => `<path d="M${470 + index * 60} 690q18-${120 + (index % 2) * 50} 34 0z" fill="#b86a35" opacity=".55"/>`)}
     <rect y="40" width="1200" height="112" fill="#fbf6ef"/>${band}<path d="M0 40h1200M0 152h1200" stroke="#7c2a10" stroke-width="8"/><path d="M-10 196Q300 250 600 196t620 0" fill="none" stroke="#4a2010" stroke-width="5"/>${flags}
     <rect y="690" width="1200" height="210" fill="#a5532c"/><rect y="690" width="1200" height="14" fill="#7c2a10"/>
     ${put(cloth.blockPrint, brushFor('hero ajrak', 'indigo'), 'ajrak', { x: 20, y: 250, scale: 0.46 })}
     ${put(crafts.vase, brushFor('hero vase', 'turquoise'), 'vase', { x: 300, y: 230, scale: 0.82 })}
     ${put(crafts.ewer, brushFor('hero ewer', 'mustard'), 'ewer', { x: 560, y: 330, scale: 0.64 })}
     ${put(crafts.paintedLamp, brushFor('hero lamp', 'cobalt'), 'lamp', { x: 830, y: 300, scale: 0.66 })}
     ${put(cloth.patchwork, brushFor('hero ralli', 'festival'), 'ralli', { x: 850, y: 640, scale: 0.36 })}
     ${put(crafts.slippers, brushFor('hero khussa', 'rose'), 'khussa', { x: 120, y: 560, scale: 0.46 })}`,
  )
}

/** A gallery: one chair, one lamp, one poster, and much wall. */
function gallery(): string {
  return sheet(
    `<rect width="1200" height="900" fill="#efece4"/><rect y="690" width="1200" height="210" fill="#d9d3c6"/><path d="M0 690h1200" stroke="#111" stroke-width="3" opacity=".25"/>
     <path d="M760 -20h180L560 690H320z" fill="#fff" opacity=".5"/><circle cx="905" cy="330" r="210" fill="#b1002e"/><rect x="560" y="150" width="6" height="540" fill="#111" opacity=".08"/>
     ${put(design.posterOfCircles, brushFor('hero poster', 'cobalt', 'design'), 'poster', { x: 40, y: 20, scale: 0.74 })}
     ${put(design.cordChair, brushFor('hero chair', 'walnut', 'design'), 'chair', { x: 540, y: 90, scale: 0.98 })}
     ${put(design.tableLamp, brushFor('hero lamp', 'night', 'design'), 'lamp', { x: 20, y: 400, scale: 0.6 })}
     ${put(design.tallVase, brushFor('hero vase', 'coral', 'design'), 'vase', { x: 850, y: 380, scale: 0.56 })}`,
  )
}

/** Work laid out in order: cards, ticks, one line that rises. */
function workbench(): string {
  const cards = repeat(12, (index) => {
    const [x, y] = [96 + (index % 4) * 262, 110 + Math.floor(index / 4) * 236]
    const done = index % 5 !== 3
    return `<rect x="${x}" y="${y}" width="232" height="200" rx="14" fill="#fff"/><rect x="${x + 22}" y="${y + 26}" width="112" height="14" rx="7" fill="#1d54b8" opacity=".85"/>
      <rect x="${x + 22}" y="${y + 60}" width="188" height="10" rx="5" fill="#c9d6ea"/><rect x="${x + 22}" y="${y + 84}" width="${130 + ((index * 37) % 58)}" height="10" rx="5" fill="#c9d6ea"/>
      <circle cx="${x + 190}" cy="${y + 156}" r="22" fill="${done ? '#0a7566' : '#e4eaf4'}"/>${done ? `<path d="M${x + 180} ${y + 156}l8 8 14-16" stroke="#fff" stroke-width="5" fill="none" stroke-linecap="round" stroke-linejoin="round"/>` : ''}
      <rect x="${x + 22}" y="${y + 148}" width="${40 + ((index * 53) % 70)}" height="16" rx="8" fill="#9dc0ff"/>`
  })
  return sheet(
    `<rect width="1200" height="900" fill="#e3ebf7"/><path d="M0 620Q300 520 620 600t580-160v460H0z" fill="#d3dff2"/>${cards}`,
  )
}

/** Hills at dusk, still water, two lights near one another. */
function dusk(): string {
  const hill = (y: number, rise: number, fill: string) =>
    `<path d="M0 ${y}C200 ${y - rise} 360 ${y - rise * 0.2} 560 ${y - rise * 0.5}S960 ${y - rise * 1.1} 1200 ${y - rise * 0.3}V900H0z" fill="${fill}"/>`
  return sheet(
    `<rect width="1200" height="900" fill="#e9e6da"/><circle cx="820" cy="270" r="120" fill="#f6f0dc"/><circle cx="820" cy="270" r="210" fill="#f6f0dc" opacity=".4"/>
     ${hill(470, 120, '#cfd6c6')}${hill(540, 140, '#b3c0ae')}${hill(610, 90, '#8fa291')}<rect y="640" width="1200" height="260" fill="#bcc7bf"/>
     ${repeat(7, (index) => `<rect x="${160 + ((index * 173) % 700)}" y="${672 + index * 30}" width="${220 - index * 14}" height="5" rx="2.5" fill="#f4f3ed" opacity=".55"/>`)}
     <path d="M0 900V720C180 690 330 720 470 800l120 100z" fill="#45614d"/><path d="M250 716v-70M300 722v-70" stroke="#2b312d" stroke-width="6"/>
     <circle cx="250" cy="632" r="20" fill="#f3e3b8"/><circle cx="300" cy="638" r="20" fill="#d9cdea"/><circle cx="275" cy="636" r="74" fill="#f3e3b8" opacity=".22"/>`,
  )
}

/** A desk from above: sheets, a pen, a seal. */
function desk(): string {
  const page = (x: number, y: number, turn: number, lines: number) =>
    `<g transform="rotate(${turn} ${x + 190} ${y + 260})"><rect x="${x + 10}" y="${y + 14}" width="380" height="520" fill="#1b1d22" opacity=".12"/><rect x="${x}" y="${y}" width="380" height="520" fill="#fffefb"/>
     <rect x="${x + 44}" y="${y + 50}" width="180" height="16" fill="#1f3f66"/>${repeat(lines, (line) => `<rect x="${x + 44}" y="${y + 100 + line * 30}" width="${[292, 280, 288, 210][line % 4]}" height="7" fill="#1b1d22" opacity=".28"/>`)}</g>`
  return sheet(
    `<rect width="1200" height="900" fill="#dcd6c8"/><rect x="0" y="0" width="1200" height="900" fill="#7b2d3a" opacity=".05"/><path d="M820 -20h160L520 920H250z" fill="#fff" opacity=".3"/>
     ${page(110, 210, -9, 12)}${page(430, 150, 3, 13)}
     <circle cx="770" cy="620" r="44" fill="#7b2d3a"/><path d="${star(770, 620, 28, 17, 8)}" fill="#dcd6c8" opacity=".8"/>
     <g transform="rotate(38 940 430)"><rect x="926" y="90" width="30" height="420" rx="12" fill="#1f3f66"/><rect x="926" y="430" width="30" height="16" fill="#d8b46a"/><path d="M926 510h30l-10 70q-5 14-10 0z" fill="#d8b46a"/><path d="M941 520v54" stroke="#1b1d22" stroke-width="2"/></g>
     <circle cx="1010" cy="690" r="92" fill="#1f3f66"/><circle cx="1010" cy="690" r="74" fill="#3b2a1c"/><path d="M1092 650q70 10 52 66t-76 34" fill="none" stroke="#1f3f66" stroke-width="22"/>`,
  )
}

/** The large picture at the front of each brand's house, as SVG, 1200 by 900. */
export const heroes: Readonly<Record<string, () => string>> = {
  madeinpk: bazaar,
  designia: gallery,
  percipio: workbench,
  neuromancers: dusk,
  writing: desk,
}
