import { type Brush, flower, repeat, star } from './brush.ts'
import { scene } from './scene.ts'

/** A vase with a painted belly. */
export function vase(b: Brush): string {
  const petals = b.pick([6, 8, 10])
  const body =
    'M340 150h120c-6 60 4 90 60 150 70 74 66 190 4 276-20 28-44 44-44 44H320s-24-16-44-44c-62-86-66-202 4-276 56-60 66-90 60-150z'
  return scene(
    b,
    `<path d="${body}" fill="${b.accent}"/>
     <clipPath id="body"><path d="${body}"/></clipPath><g clip-path="url(#body)">
       <rect x="200" y="150" width="400" height="34" fill="${b.main}"/><rect x="200" y="590" width="400" height="40" fill="${b.main}"/>
       ${repeat(14, (index) => `<path d="M${215 + index * 30} 300q15-34 30 0z" fill="${b.second}"/>`)}
       ${flower(400, 430, 92, petals, b.main, b.second)}
       ${repeat(2, (index) => flower(index ? 540 : 260, 470, 54, petals, b.second, b.main))}
       ${repeat(9, (index) => `<circle cx="${230 + index * 43}" cy="560" r="9" fill="${b.main}"/>`)}
     </g><path d="${body}" fill="url(#gloss)"/><ellipse cx="400" cy="150" rx="60" ry="13" fill="${b.ink}" opacity=".75"/>`,
    { y: 628, width: 190 },
  )
}

/** A plate or tile seen from above, painted in rings. */
export function plate(b: Brush): string {
  const petals = b.pick([8, 10, 12])
  return scene(
    b,
    `<circle cx="404" cy="410" r="290" fill="${b.ink}" opacity=".14"/><circle cx="400" cy="400" r="285" fill="${b.accent}"/>
     <circle cx="400" cy="400" r="266" fill="none" stroke="${b.main}" stroke-width="14"/>
     ${repeat(24, (index) => `<g transform="rotate(${index * 15} 400 400)"><path d="M400 160q26 34 0 64q-26-30 0-64z" fill="${index % 2 ? b.main : b.second}"/></g>`)}
     <circle cx="400" cy="400" r="168" fill="none" stroke="${b.second}" stroke-width="8"/>
     ${flower(400, 400, 150, petals, b.main, b.accent)}${flower(400, 400, 66, 6, b.second, b.main)}`,
  )
}

/** A rolled woollen cap. */
export function cap(b: Brush): string {
  return scene(
    b,
    `<path d="M196 430c0-150 90-230 204-230s204 80 204 230z" fill="${b.main}"/>
     ${repeat(7, (index) => `<path d="M${250 + index * 50} ${250 + Math.abs(index - 3) * 22}q-8 90 0 170" stroke="${b.ink}" opacity=".12" stroke-width="10" fill="none"/>`)}
     <rect x="160" y="404" width="480" height="74" rx="37" fill="${b.second}"/><rect x="150" y="456" width="500" height="84" rx="42" fill="${b.main}"/>
     <rect x="150" y="456" width="500" height="84" rx="42" fill="url(#gloss)"/>
     <path d="M560 404q40-130 70-180q24 90-34 186z" fill="${b.accent}" stroke="${b.second}" stroke-width="4"/>`,
    { y: 556, width: 250 },
  )
}

/** A football of stitched panels. */
export function ball(b: Brush): string {
  const pentagon = (x: number, y: number, r: number, turn: number) =>
    `<path d="M${[0, 1, 2, 3, 4]
      .map((corner) => {
        const angle = ((corner * 72 + turn) * Math.PI) / 180
        return `${(x + Math.sin(angle) * r).toFixed(0)} ${(y - Math.cos(angle) * r).toFixed(0)}`
      })
      .join('L')}Z" fill="${b.main}" stroke="${b.ink}" stroke-width="5" stroke-linejoin="round"/>`
  const seams = repeat(5, (index) => {
    const angle = (index * 72 * Math.PI) / 180
    const [x, y] = [400 + Math.sin(angle) * 235, 400 - Math.cos(angle) * 235]
    return `<path d="M${400 + Math.sin(angle) * 96} ${400 - Math.cos(angle) * 96}L${x} ${y}" stroke="${b.ink}" stroke-width="5"/>${pentagon(x, y, 74, index * 72 + 180)}`
  })
  return scene(
    b,
    `<clipPath id="ball"><circle cx="400" cy="400" r="260"/></clipPath><circle cx="400" cy="400" r="260" fill="${b.accent}"/>
     <g clip-path="url(#ball)">${seams}${pentagon(400, 400, 96, 0)}</g><circle cx="400" cy="400" r="260" fill="url(#gloss)"/>
     <circle cx="400" cy="400" r="260" fill="none" stroke="${b.ink}" stroke-width="6"/>`,
    { y: 672, width: 230 },
  )
}

/** A knife with bolster and rivets. */
export function knife(b: Brush): string {
  const turn = b.between(-38, -24)
  return scene(
    b,
    `<g transform="rotate(${turn} 400 400)"><path d="M120 372h360v66H190q-52-8-70-66z" fill="#dfe5ea"/><path d="M120 372h360v24H128z" fill="#f7fafc"/>
     ${repeat(6, (index) => `<path d="M${180 + index * 48} 402q16 16 34 2t26 8" stroke="#b4c0ca" stroke-width="3" fill="none"/>`)}
     <rect x="478" y="364" width="28" height="82" rx="6" fill="${b.accent}" stroke="${b.ink}" stroke-width="3"/>
     <path d="M506 366h180q34 6 30 44t-40 34H506z" fill="${b.main}"/><path d="M506 366h180q34 6 30 44t-40 34H506z" fill="url(#gloss)"/>
     ${repeat(3, (index) => `<circle cx="${550 + index * 52}" cy="405" r="10" fill="${b.accent}" stroke="${b.ink}" stroke-width="3"/>`)}</g>`,
  )
}

/** A pair of open sandals, cross-strapped. */
export function sandals(b: Brush): string {
  const one = (x: number, turn: number) =>
    `<g transform="rotate(${turn} ${x} 400) translate(${x - 400} 0)"><path d="M320 250q0-110 80-110t80 110q8 90-16 170t-4 150q-10 76-60 76t-60-76q16-70-4-150t-16-170z" fill="${b.second}" stroke="${b.ink}" stroke-width="10"/>
     <path d="M318 260L482 400M482 260L318 400" stroke="${b.main}" stroke-width="52" stroke-linecap="round"/>
     <path d="M318 260L482 400M482 260L318 400" stroke="${b.accent}" stroke-width="4" stroke-dasharray="9 9" stroke-linecap="round"/>
     <path d="M336 520q64-54 128 0" stroke="${b.main}" stroke-width="38" fill="none" stroke-linecap="round"/><circle cx="460" cy="520" r="13" fill="${b.accent}"/></g>`
  return scene(b, one(265, -8) + one(535, 8))
}

/** A pair of slippers with turned-up toes and embroidery: khussa. */
export function slippers(b: Brush): string {
  const one = (y: number) =>
    `<g transform="translate(0 ${y})"><path d="M150 320q-4-70 70-72h200q150 4 220-96q28 10 6 62-44 118-190 136H190q-38-2-40-30z" fill="${b.main}" stroke="${b.ink}" stroke-width="7"/>
     <path d="M176 254q80 50 220-4q-30 62-120 62t-100-58z" fill="${b.ink}" opacity=".8"/>
     ${flower(470, 292, 40, 8, b.accent, b.second)}${repeat(5, (index) => `<circle cx="${230 + index * 42}" cy="330" r="8" fill="${b.accent}"/>`)}
     <path d="M150 330q20 26 60 24h250q100-10 160-80" stroke="${b.second}" stroke-width="14" fill="none"/></g>`
  return scene(b, one(20) + one(240), { y: 620, width: 260 })
}

/** A panel of lorry painting: peacock colours, flowers, an eye-catching frame. */
export function truckArt(b: Brush): string {
  const scallops = repeat(
    16,
    (index) =>
      `<circle cx="${115 + index * 38}" cy="110" r="20" fill="${index % 2 ? b.main : b.second}"/><circle cx="${115 + index * 38}" cy="690" r="20" fill="${index % 2 ? b.second : b.main}"/>`,
  )
  const rays = repeat(
    24,
    (index) =>
      `<path d="M400 400L380 150h40z" fill="${index % 2 ? b.accent : b.main}" transform="rotate(${index * 15} 400 400)"/>`,
  )
  return scene(
    b,
    `<rect x="90" y="90" width="620" height="620" rx="26" fill="${b.second}"/><rect x="126" y="126" width="548" height="548" rx="18" fill="${b.ink}"/>${scallops}
     <g opacity=".95">${rays}</g><circle cx="400" cy="400" r="150" fill="${b.second}"/><circle cx="400" cy="400" r="128" fill="${b.accent}"/>
     ${flower(400, 400, 116, 10, b.main, b.second)}${[
       [196, 196],
       [604, 196],
       [196, 604],
       [604, 604],
     ]
       .map(([x, y]) => flower(x as number, y as number, 56, 7, b.accent, b.main))
       .join('')}`,
  )
}

/** A jar or bag of something good to eat, its label and what is in it. */
export function jar(b: Brush): string {
  const fruit = repeat(
    46,
    () =>
      `<circle cx="${b.between(270, 530)}" cy="${b.between(270, 610)}" r="${b.between(20, 32)}" fill="${b.pick([b.main, b.second, b.main])}" opacity=".92"/>`,
  )
  return scene(
    b,
    `<clipPath id="jar"><path d="M270 230h260q40 20 40 70v300q0 50-50 50H280q-50 0-50-50V300q0-50 40-70z"/></clipPath>
     <path d="M270 230h260q40 20 40 70v300q0 50-50 50H280q-50 0-50-50V300q0-50 40-70z" fill="#fff" opacity=".75"/><g clip-path="url(#jar)">${fruit}</g>
     <path d="M270 230h260q40 20 40 70v300q0 50-50 50H280q-50 0-50-50V300q0-50 40-70z" fill="url(#gloss)"/>
     <rect x="256" y="166" width="288" height="74" rx="14" fill="${b.ink}"/><rect x="256" y="166" width="288" height="74" rx="14" fill="url(#gloss)"/>
     <rect x="262" y="380" width="276" height="160" rx="12" fill="${b.accent}"/><rect x="276" y="394" width="248" height="132" rx="8" fill="none" stroke="${b.second}" stroke-width="4"/>
     ${flower(400, 460, 46, 7, b.main, b.second)}${repeat(2, (index) => `<path d="M${index ? 458 : 296} 460h46" stroke="${b.second}" stroke-width="5"/>`)}`,
    { y: 656, width: 210 },
  )
}

/** A carved box. */
export function box(b: Brush): string {
  return scene(
    b,
    `<path d="M150 330l250-90 250 90-250 96z" fill="${b.second}"/><path d="M150 330v200l250 104V426z" fill="${b.main}"/><path d="M650 330v200L400 634V426z" fill="${b.ink}"/>
     <path d="M240 330l160-56 160 56-160 62z" fill="none" stroke="${b.accent}" stroke-width="5"/><path d="${star(400, 332, 46, 18, 8)}" fill="${b.accent}" transform="translate(0 116) scale(1 .65)"/>
     <g transform="skewY(22.5)">${repeat(3, (index) => flower(205 + index * 70, 355, 34, 6, b.accent, b.second))}</g>
     <g transform="skewY(-22.5)">${repeat(3, (index) => flower(458 + index * 70, 690, 34, 6, b.second, b.accent))}</g>`,
    { y: 632, width: 270 },
  )
}

/** A ewer of beaten metal. */
export function ewer(b: Brush): string {
  const body = 'M350 250h100q8 60 60 120 60 74 0 180-16 30-50 50H340q-34-20-50-50-60-106 0-180 52-60 60-120z'
  return scene(
    b,
    `<path d="M500 360q130-60 110 60t-110 130" fill="none" stroke="${b.second}" stroke-width="22"/><path d="M302 420Q180 380 170 240l44 20q10 90 110 110z" fill="${b.second}"/>
     <path d="${body}" fill="${b.main}"/><clipPath id="ewer"><path d="${body}"/></clipPath><g clip-path="url(#ewer)">
     ${repeat(70, (index) => `<circle cx="${262 + (index % 10) * 31}" cy="${400 + Math.floor(index / 10) * 28}" r="8" fill="${b.accent}" opacity=".35"/>`)}
     <rect x="240" y="368" width="320" height="16" fill="${b.ink}" opacity=".55"/></g><path d="${body}" fill="url(#gloss)"/>
     <path d="M336 250q64-110 128 0z" fill="${b.second}"/><circle cx="400" cy="182" r="18" fill="${b.accent}"/><rect x="320" y="598" width="160" height="26" rx="8" fill="${b.second}"/>`,
    { y: 630, width: 180 },
  )
}

/** Bangles, stacked. */
export function bangles(b: Brush): string {
  const colours = [b.main, b.second, b.accent, b.main, b.ink] as const
  return scene(
    b,
    repeat(9, (index) => {
      const y = 590 - index * 44
      return `<ellipse cx="${400 + b.between(-16, 16)}" cy="${y}" rx="220" ry="70" fill="none" stroke="${colours[index % 5]}" stroke-width="26"/>
        <ellipse cx="400" cy="${y - 4}" rx="220" ry="70" fill="none" stroke="${b.ground}" stroke-width="3" stroke-dasharray="3 19"/>`
    }),
    { y: 660, width: 250 },
  )
}

/** A cricket bat and ball. */
export function bat(b: Brush): string {
  return scene(
    b,
    `<g transform="rotate(28 400 400)"><rect x="378" y="60" width="44" height="220" rx="18" fill="${b.ink}"/>${repeat(9, (index) => `<path d="M378 ${84 + index * 21}l44 12" stroke="${b.second}" stroke-width="5"/>`)}
     <path d="M346 300q4-36 34-36h40q30 0 34 36v390q0 44-54 44t-54-44z" fill="${b.accent}"/>${repeat(4, (index) => `<path d="M${366 + index * 22} 300v400" stroke="${b.second}" opacity=".35" stroke-width="3"/>`)}
     <path d="M346 380h108v110H346z" fill="${b.main}"/><path d="${star(400, 435, 40, 17, 5)}" fill="${b.accent}"/><path d="M346 300q4-36 34-36h40q30 0 34 36v390q0 44-54 44t-54-44z" fill="url(#gloss)"/></g>
     <circle cx="600" cy="610" r="72" fill="#a32026"/><path d="M540 570q60 40 120 0M540 650q60-40 120 0" stroke="#fff" stroke-width="4" stroke-dasharray="8 6" fill="none"/><circle cx="600" cy="610" r="72" fill="url(#gloss)"/>`,
    { y: 690, width: 240 },
  )
}

/** A long-necked lute. */
export function lute(b: Brush): string {
  return scene(
    b,
    `<g transform="rotate(34 400 400)"><rect x="376" y="70" width="48" height="360" fill="${b.second}"/>${repeat(6, (index) => `<circle cx="${index % 2 ? 352 : 448}" cy="${100 + index * 34}" r="13" fill="${b.ink}"/>`)}
     <path d="M400 350q110 0 100 100-8 40 40 90 40 150-140 160-180-10-140-160 48-50 40-90-10-100 100-100z" fill="${b.main}"/><circle cx="400" cy="580" r="98" fill="${b.accent}"/>
     ${repeat(16, (index) => `<circle cx="400" cy="466" r="6" fill="${b.accent}" transform="rotate(${index * 22.5} 400 580)"/>`)}
     ${repeat(4, (index) => `<path d="M${385 + index * 10} 80v560" stroke="${b.ink}" stroke-width="2"/>`)}<rect x="350" y="632" width="100" height="14" fill="${b.ink}"/></g>`,
  )
}

/** A lamp whose shade lets coloured light through. */
export function paintedLamp(b: Brush): string {
  const shade = 'M300 170h200q90 120 60 260-20 60-60 80H300q-40-20-60-80-30-140 60-260z'
  return scene(
    b,
    `<circle cx="400" cy="340" r="300" fill="${b.accent}" opacity=".4"/><path d="${shade}" fill="${b.wash}"/><clipPath id="shade"><path d="${shade}"/></clipPath>
     <g clip-path="url(#shade)">${flower(400, 340, 120, 10, b.main, b.second)}${repeat(4, (index) => flower(index % 2 ? 530 : 270, index < 2 ? 250 : 440, 60, 7, b.second, b.main))}
     ${repeat(16, (index) => `<circle cx="${230 + index * 23}" cy="490" r="9" fill="${b.main}"/>`)}</g><path d="${shade}" fill="url(#gloss)"/>
     <rect x="380" y="508" width="40" height="90" fill="${b.ink}"/><path d="M300 640q100-70 200 0z" fill="${b.ink}"/><rect x="290" y="636" width="220" height="18" rx="6" fill="${b.second}"/>`,
    { y: 658, width: 190 },
  )
}

/** Six painted tiles, laid out: kashi. */
export function kashiTiles(b: Brush): string {
  const tile = (index: number) => {
    const [x, y] = [112 + (index % 3) * 196, 204 + Math.floor(index / 3) * 196]
    const [cx, cy] = [x + 92, y + 92]
    const corners = [0, 90, 180, 270]
      .map(
        (turn) =>
          `<g transform="rotate(${turn} ${cx} ${cy})"><path d="M${x + 8} ${y + 8}h56q-8 48-56 56z" fill="${b.second}"/><path d="M${cx} ${cy - 30}q26-24 0-54q-26 30 0 54z" fill="${b.main}"/></g>`,
      )
      .join('')
    return `<rect x="${x}" y="${y}" width="184" height="184" rx="6" fill="${b.accent}"/>${corners}
      ${flower(cx, cy, 44, 8, b.main, b.accent)}<circle cx="${cx}" cy="${cy}" r="11" fill="${b.second}"/>
      <rect x="${x}" y="${y}" width="184" height="184" rx="6" fill="url(#gloss)" opacity=".5"/>`
  }
  return scene(b, repeat(6, tile))
}

/** Thin cups and a small dish, as light comes through them. */
export function cups(b: Brush): string {
  const cup = (x: number, y: number) =>
    `<path d="M${x} ${y}h150q6 120-40 158h-70q-46-38-40-158z" fill="${b.accent}"/><path d="M${x + 4} ${y + 46}q70 22 142 0v26q-70 22-140 0z" fill="${b.main}" opacity=".75"/>
     ${repeat(5, (index) => `<circle cx="${x + 24 + index * 26}" cy="${y + 106 + (index === 2 ? 6 : 0)}" r="6" fill="${b.second}"/>`)}<path d="M${x} ${y}h150q6 120-40 158h-70q-46-38-40-158z" fill="url(#gloss)"/>
     <ellipse cx="${x + 75}" cy="${y}" rx="75" ry="15" fill="${b.wash}" stroke="${b.second}" stroke-width="4"/>`
  return scene(
    b,
    `${cup(150, 336)}${cup(500, 336)}<path d="M258 600h300q-20 50-90 54H350q-74-4-92-54z" fill="${b.second}"/><ellipse cx="408" cy="600" rx="150" ry="22" fill="${b.wash}"/>${cup(236, 452)}${cup(418, 452)}`,
    { y: 650, width: 270 },
  )
}

/** A block of rose salt on a wooden foot, lit from within. */
export function saltLamp(b: Brush): string {
  const block = 'M286 570L250 430l40-150 70-110 60-30 76 60 48 130 14 130-44 110z'
  return scene(
    b,
    `<circle cx="400" cy="380" r="310" fill="#ffb36b" opacity=".35" filter="url(#soft)"/><path d="${block}" fill="#f08a5d"/>
     <path d="M360 170l-30 190-80 70 40-150zM420 140l20 170 104 70-48-180zM330 360l110-50 30 170-90 90-94 0-36-140z" fill="#ffc08a" opacity=".75"/>
     <path d="M440 310l30 170 88-20-14-80z" fill="#d96a48" opacity=".7"/><path d="M380 560l90-80 88-20-44 110z" fill="#c95a3f" opacity=".6"/>
     <ellipse cx="395" cy="440" rx="80" ry="120" fill="#fff1c9" opacity=".55" filter="url(#soft)"/>
     <path d="M262 566h280l26 56q-166 26-332 0z" fill="${b.ink}"/><path d="M262 566h280l26 56q-166 26-332 0z" fill="url(#gloss)"/>`,
    { y: 626, width: 190 },
  )
}
