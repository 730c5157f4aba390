// What a housing co-op keeps: a folder with files of many kinds, as they would lie on somebody's computer.
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'

const MINUTES = `# Assembly of 12 November

Present: **17 of 24 flats**. Chair: Ben. Minutes: Anna.

## The roof
The quote of the carpenters is in the folder *roof*. We take the larch, and begin in March.

- Cleo asks the neighbours about the scaffolding
- Ben finds a date for the working weekend
- Anna writes to the insurance

## Rent
From January **420 €** for the small flats and **652 €** for the large ones.

> Nobody moves out because of the roof.
`

const BUDGET = [
  'item;planned;spent;who',
  'roof, larch;18400;4600;Ben',
  'scaffolding;3200;0;Ben',
  'garden tools;350;287;Cleo',
  'laundry room, new drum;900;912;Dora',
  'summer feast;400;365;Anna',
  'insurance;2150;2150;Anna',
  'reserve;5000;0;–',
].join('\n')

const HOUSE_RULES = `HOUSE RULES OF LINDEN STREET 12

1. Quiet from ten at night.
2. The workshop is swept by whoever used it last.
3. Bicycles stand in the yard, prams in the hall.
4. Who takes the last of the coffee buys the next.
`

const INSURANCE = `Dear members,

your building is insured against fire, water and storm. While the scaffolding stands,
please keep the windows of the first two floors closed at night.

Yours, the mutual
`

/** Two houses under a sky: `sky` and `wall` are colours. */
const drawing = (sky: string, wall: string) => `
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">
  <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${sky}"/><stop offset="1" stop-color="#fdf3e1"/></linearGradient></defs>
  <rect width="800" height="600" fill="url(#sky)"/><circle cx="650" cy="120" r="46" fill="#ffe08a"/>
  <path d="M0 470 Q200 400 420 460 T800 430 V600 H0Z" fill="#8fae6b"/>
  <path d="M120 280 270 170 420 280V480H120Z" fill="${wall}"/><path d="M100 290 270 155 440 290 425 305 270 185 115 305Z" fill="#7b4a37"/>
  <path d="M430 320 540 230 650 320V480H430Z" fill="#e6d5b8"/><path d="M415 330 540 220 665 330 650 342 540 248 430 342Z" fill="#5d6b74"/>
  ${[160, 250, 340].map(x => `<rect x="${x}" y="310" width="44" height="56" fill="#cfe8f5" stroke="#fff" stroke-width="6"/>`).join('')}
  ${[470, 560].map(x => `<rect x="${x}" y="350" width="40" height="48" fill="#cfe8f5" stroke="#fff" stroke-width="6"/>`).join('')}
  <rect x="245" y="400" width="54" height="80" fill="#3f6f5c"/><rect x="515" y="415" width="46" height="65" fill="#8a4b3b"/>
  <circle cx="720" cy="400" r="60" fill="#5f8a4e"/><rect x="712" y="430" width="16" height="70" fill="#6d4f3a"/>
</svg>`

/** The drawings as a camera would have stored them. */
async function photosOf(browser: Browser): Promise<Buffer[]> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } })
  try {
    const photos: Buffer[] = []
    for (const [sky, wall] of [
      ['#8ec5e8', '#d98b5f'],
      ['#f3b19b', '#b9c4c9'],
      ['#7c93c9', '#d8b26a'],
    ]) {
      await page.setContent(`<style>body{margin:0}</style>${drawing(sky!, wall!)}`)
      photos.push(await page.screenshot({ type: 'jpeg', quality: 80 }))
    }
    return photos
  } finally {
    await page.close()
  }
}

/** A few seconds of a quiet tone, as a recording. */
function recording(seconds: number): Buffer {
  const rate = 8000
  const samples = Buffer.alloc(seconds * rate)
  for (let i = 0; i < samples.length; i++) samples[i] = 128 + Math.round(20 * Math.sin(i / 6))
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

async function letterAsPdf(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage()
  try {
    await page.setContent('<h1>Quote 2026-117</h1><p>Larch for the roof of Linden Street 12: 18,400 €.</p>')
    return await page.pdf({ format: 'A5' })
  } finally {
    await page.close()
  }
}

/** Fills the folder. The times of the files are spread over some months. */
export async function makeCoopFiles(folder: string, browser: Browser): Promise<void> {
  const photos = await photosOf(browser)
  const files: Record<string, string | Buffer> = {
    'minutes.md': MINUTES,
    'minutes (conflict, Ben’s laptop, 2026-11-20).md': MINUTES.replace('begin in March', 'begin in April'),
    'budget 2026.csv': BUDGET,
    'house rules.txt': HOUSE_RULES,
    'welcome song.wav': recording(12),
    'our house.jpg': photos[0]!,
    'sign for the door.svg': drawing('#8ec5e8', '#d98b5f'),
    'bylaws.pdf': await letterAsPdf(browser),
    'key list.ods': Buffer.alloc(23_400, 7),
    'roof/quote of the carpenters.pdf': await letterAsPdf(browser),
    'roof/insurance.txt': INSURANCE,
    'roof/before.jpg': photos[1]!,
    'feast/evening.jpg': photos[2]!,
    'feast/yard.jpg': photos[0]!,
    'feast/who brings what.csv': 'what;who\nsalad;Cleo\nbenches;Ben\n',
    'workshop/plan of the shelves.svg': drawing('#f3b19b', '#b9c4c9'),
    'workshop/list of tools.txt': 'drill\nplane\ntwo saws\n',
    'old keys.txt': 'Who had a key in 2019.\n',
    'draft of the letter.txt': 'Dear neighbours,\n',
  }
  let day = Date.UTC(2026, 10, 18, 17, 20)
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
    await utimes(file, day / 1000, day / 1000)
    day -= 7.3 * 24 * 3600_000
  }
}
