// Counting a ballot file from the command line, without a node: as text, as JSON, and what is refused.
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type TestContext, test } from 'node:test'
import { displayWidth } from './format.ts'
import { main } from './main.ts'
import { testIo } from '../../test/support/cli-io.ts'

const ERS97 = fileURLToPath(new URL('../../test/fixtures/stv/ers97.blt', import.meta.url))
const nowhere = { COBOX_HOME: '/nonexistent/cobox' }
const TIED = ['3 1', '2 1 3 0', '2 2 0', '1 3 0', '0', '"Ada"', '"Bo"', '"Cy"', '"Chair"'].join('\n')

async function tally(words: readonly string[], options: { stdin?: string; columns?: number } = {}) {
  const io = testIo({ env: nowhere, ...options })
  const status = await main(['decisions', 'tally', ...words], io)
  return { status, out: io.out(), err: io.err() }
}

async function fileOf(t: TestContext, content: string | Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cobox-tally-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = join(folder, 'ballots.blt')
  await writeFile(file, content)
  return file
}

test('a file is counted with no node, and the JSON is one line', async () => {
  const { status, out, err } = await tally(['--blt', ERS97, '--method', 'meek', '--json'])
  assert.deepEqual([status, err, out.split('\n').length], [0, '', 2])
  const result = JSON.parse(out)
  assert.equal(result.title, 'ERS97 Model Election')
  assert.deepEqual([result.method, result.seats, result.ballots, result.emptyBallots], ['meek', 6, 753, 0])
  assert.deepEqual(result.elected, ['Smith', 'Duke', 'Carpenter', 'Freeman', 'Prince', 'Vicar'])
  assert.deepEqual(Object.keys(result.stages[0]), [
    'stage',
    'action',
    'candidates',
    'quota',
    'votes',
    'transfers',
    'nonTransferable',
    'nonTransferableParts',
    'status',
    'elected',
    'electedBelowQuota',
    'excluded',
    'ties',
    'keepValues',
  ])
  const scottish = JSON.parse((await tally(['--blt', ERS97, '--method', 'scottish', '--json'])).out)
  assert.deepEqual([scottish.quota, scottish.stages[0].votes.Smith], ['108.00000', '134.00000'])
})

test('people see who is elected, what each stage did, and votes by stages, in 80 columns', async () => {
  for (const method of ['scottish', 'meek']) {
    const { status, out } = await tally(['--blt', ERS97, '--method', method])
    assert.equal(status, 0)
    assert.match(out, /^ERS97 Model Election\n.+\n6 seats, 753 valid ballots, quota /)
    assert.match(out, / {2}1\. Smith \(stage 1\)\n/)
    assert.match(out, / {2}2 {2}Surplus of Smith\.\n/)
    assert.match(out, /^VOTES +STAGE 1 +STAGE 2/m)
    assert.match(out, /^Non-transferable +0\.0+ +\d+\.\d+/m)
    const wide = out.split('\n').filter(line => displayWidth(line) > 80)
    assert.deepEqual(wide, [])
  }
  const { out } = await tally(['--blt', ERS97, '--method', 'scottish'], { columns: 200 })
  assert.equal(out.match(/VOTES/g)!.length, 1, 'all stages beside one another where there is room')
})

test('a lot is told, and falls where --lots says', async t => {
  const file = await fileOf(t, TIED)
  const plain = await tally(['--blt', file, '--method', 'scottish'])
  assert.match(plain.out, /Exclusion of Ada, by lot\. Elected: Bo\./)
  assert.match(plain.out, /Ada, Bo were tied; who is excluded was taken from the order of the\s+candidates/)
  const drawn = JSON.parse(
    (await tally(['--blt', file, '--method', 'scottish', '--lots', '2,3,1', '--json'])).out,
  )
  assert.deepEqual(drawn.elected, ['Ada'])
  assert.deepEqual([drawn.lots.length, drawn.lots[0].chosen, drawn.lots[0].by], [1, 'Bo', 'lots-given'])
})

test('the file may come on standard input, and be of an older Windows', async t => {
  const given = await tally(['--blt', '-', '--method', 'meek', '--json'], { stdin: TIED })
  assert.equal(JSON.parse(given.out).title, 'Chair')
  const old = await fileOf(t, Buffer.from(TIED.replace('Cy', 'Zoë'), 'latin1'))
  const { out } = await tally(['--blt', old, '--method', 'meek', '--json'])
  assert.deepEqual(JSON.parse(out).candidates, ['Ada', 'Bo', 'Zoë'])
})

test('names steer no terminal, and long ones are cut', async t => {
  const file = await fileOf(t, `2 1\n1 1 0\n0\n"\u001b[2JA"\n"${'B'.repeat(200)}"\n`)
  const { out } = await tally(['--blt', file, '--method', 'scottish'])
  assert.ok(!out.includes('\u001b'))
  assert.match(out, /^B{23}… /m)
})

test('without a valid ballot nobody is elected, and that is said', async t => {
  const file = await fileOf(t, '2 1\n3 0\n0\nA\nB\n')
  const { status, out } = await tally(['--blt', file, '--method', 'scottish'])
  assert.equal(status, 0)
  assert.match(out, /0 valid ballots, 3 empty/)
  assert.match(out, /Nobody: there is no valid ballot/)
})

test('what is wrong with the file is told with its line', async t => {
  const file = await fileOf(t, '2 1\n3 1 2 0\n1 2=1 0\n0\nA\nB\n')
  const { status, out, err } = await tally(['--blt', file, '--method', 'scottish'])
  assert.deepEqual([status, out], [1, ''])
  assert.match(
    err,
    /^cobox: The ballot file cannot be read, line 3: “2=1” ranks [^\n]+ {2}\[BAD_BALLOT_FILE\]\n$/,
  )
  const codeOf = async (...words: string[]) => {
    const { status, err } = await tally([...words, '--json'])
    return [status, JSON.parse(err).error.code]
  }
  assert.deepEqual(await codeOf('--blt', '/nonexistent.blt', '--method', 'meek'), [1, 'SOURCE_NOT_FOUND'])
  assert.deepEqual(await codeOf('--blt', tmpdir(), '--method', 'meek'), [1, 'SOURCE_UNREADABLE'])
})

for (const words of [
  ['--blt', ERS97],
  ['--method', 'meek'],
  ['--blt', ERS97, '--method', 'hare'],
  ['--blt', ERS97, '--method', 'meek', '--lots', '1,2'],
  ['--blt', ERS97, '--method', 'meek', '--lots', 'Smith'],
  ['--blt', ERS97, '--method', 'meek', '--lots', '1,1,2,3,4,5,6,7,8,9,10'],
])
  test(`wrong usage ends with 2: ${words.slice(-2).join(' ')}`, async () => {
    const { status, out, err } = await tally(words)
    assert.deepEqual([status, out], [2, ''])
    assert.match(err, /\[USAGE\]\n$/)
  })
