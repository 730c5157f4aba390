// A housing co-op to take pictures of: real nodes of its members, a host, a box, and somebody new, with a life of some days in them.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import {
  type Cleaner,
  freePort,
  type NodeProcess,
  startNode,
  tempFolder,
  until,
} from '../../support/cobox.ts'
import { admit, agree, createSpace, offer, startPerson, untilHeld } from '../../support/hosting.ts'
import { makeCoopFiles } from './coop-files.ts'

export interface Coop {
  /** Coordinates the house; most pictures are of her page. */
  anna: NodeProcess
  /** Coordinates it too, and is asked to be a trustee of hers. */
  ben: NodeProcess
  /** A reader in the garden group. */
  cleo: NodeProcess
  /** Somebody whose node has just begun. */
  newcomer: NodeProcess
  house: string
  garden: string
  /** A space with nothing in it. */
  board: string
  /** Polls of the house, by their ids. */
  polls: { boiler: string; garden: string; assembly: string }
  /** A thread of the house. */
  roof: string
  /** A poll that the garden group held in Loomio. */
  held: string
  /** A file of this computer that is not in the space yet, and one that is there in another version. */
  fresh: string
  other: string
}

const GB = 1000 ** 3
const WORDS = 'Each keeps the other’s files. Talk to us first when something is wrong.'

export async function foundCoop(t: Cleaner, browser: Browser): Promise<Coop> {
  const port = async () => ['--port', String(await freePort())]
  const anna = await startPerson(t, 'Anna', [], { args: await port() })
  const [ben, cleo, dora, newcomer] = await Promise.all([
    startPerson(t, 'Ben', [anna]),
    startPerson(t, 'Cleo', [anna]),
    startPerson(t, 'Dora', [anna]),
    startNode(t, { args: ['--peer', anna.ready.tcp, '--device-name', 'old laptop'] }),
  ])
  const house = await createSpace(anna, 'Linden Street 12')
  const garden = await createSpace(anna, 'Garden group')
  const board = await createSpace(anna, 'Board')
  await admit(anna, ben, house, 'coordinator')
  await admit(anna, cleo, house)
  await admit(anna, cleo, garden, 'reader')
  await fillHouse(t, anna, ben, house, browser)
  const polls = await holdPolls(anna, ben, house)
  const roof = await talk(anna, ben, house)
  const held = await takeFromLoomio(anna, garden)
  await anna.client().inviteCreate({ space: house, role: 'reader', uses: 5 })
  await addPhone(t, anna)
  await findHosts(t, { anna, cleo, house, garden, board })
  await nameTrustees(anna, ben, house)
  await askToComeIn(anna, dora, house)
  const { words } = await anna.client().idWords({})
  await anna.client().idConfirm({ words })
  const folder = await tempFolder(t)
  const [fresh, other] = [join(folder, 'sowing plan.txt'), join(folder, 'minutes.md')]
  await writeFile(fresh, 'Beans in May, garlic in November.\n')
  await writeFile(other, '# Assembly of 26 November\n')
  return { anna, ben, cleo, newcomer, house, garden, board, polls, roof, held, fresh, other }
}

async function fillHouse(
  t: Cleaner,
  anna: NodeProcess,
  ben: NodeProcess,
  house: string,
  browser: Browser,
): Promise<void> {
  const folder = join(await tempFolder(t), 'Linden Street 12')
  await mkdir(folder)
  await makeCoopFiles(folder, browser)
  await anna.json('files', 'import', house, folder)
  for (const name of ['old keys.txt', 'draft of the letter.txt'])
    await anna.json('files', 'remove', house, name)
  await ben.json('space', 'sync', house, '--wait', '--timeout', '60')
  const rules = join(await tempFolder(t), 'house rules.txt')
  await writeFile(rules, 'HOUSE RULES OF LINDEN STREET 12\n\n1. Quiet from eleven on Saturdays.\n')
  await ben.json('files', 'put', house, rules, 'house rules.txt')
  await ben.json('files', 'mkdir', house, 'letters')
  await anna.json('space', 'sync', house, '--wait', '--timeout', '60')
}

/** A thread with answers, and a poll and tasks that come of it. */
async function talk(anna: NodeProcess, ben: NodeProcess, house: string): Promise<string> {
  const { id } = await anna.json<{ id: string }>(
    ...[
      'decisions',
      'thread',
      'start',
      house,
      'The roof leaks',
      'Above the **third floor**.',
      '--tags',
      'house',
    ],
  )
  await ben.json('space', 'sync', house, '--wait', '--timeout', '60')
  await ben.json('decisions', 'comment', 'add', house, id, 'I have asked two roofers. @[Anna], you too?')
  await anna.json('space', 'sync', house, '--wait', '--timeout', '60')
  await anna.json('decisions', 'comment', 'add', house, id, 'One more, for Monday.')
  await anna.json(
    ...['decisions', 'task', 'add', house, 'Compare the offers', '--thread', id],
    ...['--assignees', 'Anna', '--due', '2099-12-31'],
  )
  const { poll } = await anna.json<{ poll: string }>(
    ...['decisions', 'poll', 'create', house, '--type', 'choose', '--title', 'Which roofer'],
    ...['--option', 'Hill and daughters', '--option', 'Roofers’ collective', '--thread', id],
  )
  await anna.json('decisions', 'vote', house, poll, 'Roofers’ collective')
  // who speaks for whom, in polls that are not shown
  await anna.json('decisions', 'delegate', house, 'Ben', '--tag', 'garden')
  await ben.json('decisions', 'delegate', house, 'Cleo')
  return id
}

/** Polls that were held elsewhere: the id of one that stands in a thread. */
async function takeFromLoomio(anna: NodeProcess, space: string): Promise<string> {
  const file = join(import.meta.dirname, '../../fixtures/loomio/export-2026.jsonl')
  await anna.json('decisions', 'import', space, file, '--from', 'loomio')
  const { poll } = await anna.json<{ poll: string }>(
    ...['decisions', 'imported', 'show', space, 'Shall we buy it?'],
  )
  return poll
}

/** One of each kind that looks different, with a vote or two. */
async function holdPolls(anna: NodeProcess, ben: NodeProcess, house: string): Promise<Coop['polls']> {
  const begin = async (type: string, title: string, ...more: string[]) => {
    const { poll } = await anna.json<{ poll: string }>(
      ...['decisions', 'poll', 'create', house, '--type', type, '--title', title],
      ...['--closes', '2099-12-31T18:00', ...more],
    )
    return poll
  }
  const boiler = await begin(
    ...(['proposal', 'A new boiler', '--quorum', '50', '--threshold', 'block<=0'] as const),
    ...['--details', 'Ours is **24 years** old. Offer: 18,400 €.', '--tags', 'house'],
  )
  const plants = ['--option', 'Beans', '--option', 'Garlic', '--option', 'Roses']
  const garden = await begin('dot_vote', 'What to plant', ...plants)
  const times = ['--option', '2099-01-14T18:30Z', '--option', '2099-01-15T19:00Z']
  const assembly = await begin('meeting', 'Next assembly', ...times)
  await ben.json('space', 'sync', house, '--wait', '--timeout', '60')
  await ben.json('decisions', 'vote', house, boiler, 'agree', '--reason', 'It leaks.')
  await ben.json('decisions', 'vote', house, garden, 'Beans=5', 'Roses=3')
  await ben.json('decisions', 'vote', house, assembly, '#1=2', '#2=1')
  await anna.json('space', 'sync', house, '--wait', '--timeout', '60')
  return { boiler, garden, assembly }
}

/** A second device of hers. */
async function addPhone(t: Cleaner, anna: NodeProcess): Promise<void> {
  const phone = await startNode(t, { args: ['--peer', anna.ready.tcp, '--device-name', 'Anna’s phone'] })
  const { link } = await anna.client().devicePair({ compare: false })
  await phone.client().deviceJoin({ link })
}

interface Places {
  anna: NodeProcess
  cleo: NodeProcess
  house: string
  garden: string
  board: string
}

/** The house is at two hosts and protected, the garden is at risk, and the board wants none. Cleo's bakery is kept in return. */
async function findHosts(t: Cleaner, { anna, cleo, house, garden, board }: Places): Promise<void> {
  const terms = { quotaBytes: 50 * GB, noticeDays: 60, words: WORDS }
  const [mill, bakery] = await Promise.all([startPerson(t, 'Mill co-op'), startPerson(t, 'Bakery co-op')])
  await agree(mill, anna, house, { ...terms, coop: 'Mill co-op' })
  await agree(bakery, anna, house, { ...terms, quotaBytes: 20 * GB, coop: 'Bakery co-op' })
  await anna.json('hosting', 'want', board, '0')
  const books = await createSpace(cleo, 'Books of the bakery')
  await cleo.json('files', 'mkdir', books, 'invoices')
  const offered = await offer(anna, { ...terms, coop: 'Linden Street 12' })
  await cleo.client().hostingAccept({ space: books, offer: offered, coop: 'Bakery co-op' })
  await anna.client().hostingOffer({ ...terms, quotaBytes: 5 * GB, coop: 'Linden Street 12' })
  const cellar = await startNode(t, { args: ['--box', '--device-name', 'cellar', '--person-name', 'Linden'] })
  await anna.json('box', 'pair', (cellar.ready as { pair?: string }).pair!)
  await untilHeld(anna, house)
  await anna.client().hostingAudit({ space: house })
  await anna.json('files', 'mkdir', garden, 'beds')
}

/** Ben and Cleo are asked; Ben has agreed. Ben asks her in turn, which waits for her. */
async function nameTrustees(anna: NodeProcess, ben: NodeProcess, house: string): Promise<void> {
  const arrived = (node: NodeProcess) =>
    until('the share has arrived', async () => (await node.client().recoveryHeld()).held.length > 0)
  const { people } = await anna.client().recoveryPeople()
  await anna.client().recoverySetup({
    trustees: people.map(({ identity }) => identity),
    threshold: 2,
    label: 'Anna, Linden Street 12',
    instructions: 'Call Ben first. The old laptop is in the cellar.',
    nameOthers: true,
  })
  await arrived(ben)
  await ben.json('recovery', 'accept')
  const hers = (await ben.client().recoveryPeople()).people.map(({ identity }) => identity)
  await ben.client().recoverySetup({ trustees: hers, threshold: 1, label: 'Ben, Linden Street 12' })
  await arrived(anna)
  await anna.json('space', 'sync', house, '--wait', '--timeout', '60')
}

/** Dora has an invitation with which a coordinator is asked, and waits. */
async function askToComeIn(anna: NodeProcess, dora: NodeProcess, house: string): Promise<void> {
  const { invite } = await anna.client().inviteCreate({ space: house, ask: true })
  await dora.run('join', invite, '--timeout', '1s')
  await until(
    'Dora asks to come in',
    async () => (await anna.client().inviteRequests({ space: house })).requests.length > 0,
  )
}
