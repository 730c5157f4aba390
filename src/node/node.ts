// The composition root: makes all parts of a node, joins them, and takes them down in order.
import { join } from 'node:path'
import ProtomuxWakeup from 'protomux-wakeup'
import type { NodeEvent } from '../api/endpoints.ts'
import { apps } from '../apps/index.ts'
import { catalogue } from '../errors/index.ts'
import { startHttp } from '../http/server.ts'
import { type Attempts, SecretFiles } from '../keys/index.ts'
import type { App } from '../space/index.ts'
import { BoxFile } from './box/box-file.ts'
import { boxAnswers } from './box/methods.ts'
import { makeBoxes } from './box/making.ts'
import { onlyHosting } from './box/handlers.ts'
import { callApp } from './call-app.ts'
import { Asking } from './device-pairing/asking.ts'
import { HeldLinks } from './device-pairing/held-links.ts'
import { LettingIn } from './device-pairing/letting-in.ts'
import { Devices } from './devices.ts'
import { openFile, putFile } from './files/files.ts'
import { HandedOver, importHandedOver } from './handed-over.ts'
import { describeRequests, makeHandlers } from './handlers.ts'
import { Hosting } from './hosting/hosting.ts'
import {
  defaultHome,
  readPorts,
  removeRunFile,
  takeHome,
  takeToken,
  writePorts,
  writeRunFile,
} from './home.ts'
import { Jobs } from './jobs.ts'
import { Joining } from './joining.ts'
import { KnownDevices } from './known-devices.ts'
import { Links } from './links.ts'
import type { LiveSpace } from './live-space.ts'
import { openLog } from './log.ts'
import { Network } from './network/network.ts'
import type { NodeParts } from './node-parts.ts'
import { Pairing } from './pairing.ts'
import { OwnDevices } from './own-devices.ts'
import { Person, tools } from './person.ts'
import { Recovery } from './recovery/recovery.ts'
import { Reminders } from './reminders/reminders.ts'
import { Rotations } from './rotations.ts'
import { Tellers } from './tellers.ts'
import type { NodeService } from './service.ts'
import { ReturningDevices } from './returning.ts'
import { Spaces } from './spaces.ts'
import { steadily } from './steadily.ts'
import { logUnhandled } from './unhandled.ts'
import { Vault } from './vault.ts'
import { serveAt } from './usual-port.ts'
import { version } from './version.ts'
import { sayingWhy } from './why-stopped.ts'
import { makeWorks } from './works.ts'

/** More peers than this are turned away: each costs memory, and files travel through others too. */
const MAX_CONNECTIONS = 128

export interface NodeOptions {
  home?: string
  /** Port of the local server; 0 for any free one. Left out: that of the last time, if it is free. */
  port?: number
  /** Find others on the local network. Default true. */
  lan?: boolean
  /** Use the internet’s DHT, or that of `bootstrap`. Default true. */
  internet?: boolean
  /** `HOST:PORT` of DHT nodes to begin with. */
  bootstrap?: string[]
  /** Keys of relays, for networks that let nothing through. */
  relays?: string[]
  /** `tcp://HOST:PORT` of nodes to connect to. */
  peers?: string[]
  /** `HOST:PORT` where others reach this node by TCP. */
  listen?: string
  deviceName?: string
  personName?: string
  logLevel?: string
  /** Where the passphrase may come from, if there is one. */
  unlock?: Attempts
  /** Run with nothing but hosting, now and whenever this data folder is started again. */
  box?: boolean
  /** As a box, keep so many bytes free on the disk; it is remembered. */
  reserveBytes?: number
}

export interface RunningNode {
  url: string
  token: string
  home: string
  device: string
  tcp: string
  /** True until the person has confirmed that the 24 words are written down. */
  wordsToConfirm: boolean
  hasTrustees: boolean
  spaces: number
  /** When it is a box: the link for its first admin, while there is none; and when it is to start anew. */
  box: { pair: string | null; restartAsked: Promise<void> } | null
  close(): Promise<void>
}

/** Starts a node. Throws BAD_HOME, ALREADY_RUNNING, STORE_NEWER, BAD_KEYS, LOCKED, PASSPHRASE_WRONG, PORT_TAKEN, BOX_HAS_SPACES. */
export async function startNode(options: NodeOptions = {}): Promise<RunningNode> {
  const home = options.home ?? defaultHome()
  const taken = takeHome(home)
  const closers: (() => Promise<unknown> | unknown)[] = [() => taken.release()]
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await Promise.resolve(closer()).catch(() => {})
  }
  try {
    return await compose(home, options, closers, close)
  } catch (error) {
    await close()
    throw error
  }
}

async function compose(
  home: string,
  options: NodeOptions,
  closers: (() => unknown)[],
  close: () => Promise<void>,
): Promise<RunningNode> {
  const log = openLog(home, options.logLevel ?? 'info')
  closers.push(() => log.flush(), logUnhandled(log))
  const lan = options.lan ?? true
  const internet = options.internet ?? true
  const secrets = await SecretFiles.open(home, options.unlock)
  closers.push(() => secrets.close())
  const boxFile = await BoxFile.open(secrets, options)
  const person = await Person.open(secrets, { person: options.personName, device: options.deviceName })
  const wakeup = new ProtomuxWakeup()
  const listeners = new Set<(event: NodeEvent) => void>()
  const emit = (event: NodeEvent) => {
    for (const listener of listeners) listener(event)
  }

  const { bootstrap, relays, listen, peers = [] } = options
  const usual = readPorts(home)
  const network = new Network({
    keyPair: person.deviceKeyPair,
    log,
    lan,
    internet,
    peers,
    maxConnections: MAX_CONNECTIONS,
    ...(bootstrap ? { bootstrap } : {}),
    ...(relays ? { relays } : {}),
    ...(listen ? { listen } : { usualPort: usual.port }),
  })
  const spaces = new Spaces({
    secrets,
    wakeup,
    self: () => person.self(),
    device: person.deviceKeyPair,
    tools,
    log,
  })
  const links = new Links(
    network,
    () => spaces.all(),
    () => emit({ type: 'peers' }),
  )
  const hosting = new Hosting({
    secrets,
    network,
    person,
    links,
    log,
    reserveBytes: boxFile?.reserveBytes,
    drill: { lan, internet, peers, ...(bootstrap ? { bootstrap } : {}), ...(relays ? { relays } : {}) },
    onChange: () => emit({ type: 'hosting' }),
    onFailure: (space, agreement, { at, blocks, failed }) => {
      log.warn({ space, agreement, blocks, failed }, 'a host did not prove what it should hold')
      emit({ type: 'audit-failed', space, agreement, at, blocks, failed })
    },
  })
  const { box, boxes } = makeBoxes({ file: boxFile, secrets, network, person, hosting, log, emit })
  const pairing = new Pairing(network.pairingSwarm, person.deviceKeyPair, log, ({ space, request, name }) =>
    emit({ type: 'request', space, request, name }),
  )
  const joining = new Joining(secrets, pairing, spaces, person, log)
  const rotations = new Rotations(log)
  const tellers = new Tellers(secrets, person.device, log)
  const known = new KnownDevices(home, log)
  const ownDevices = new OwnDevices(known, network, spaces, person, rotations)
  const devices = new Devices(network, spaces, person, ownDevices, log)
  const reminders = new Reminders({ home, person, log, emit, devices })
  const held = new HeldLinks(secrets, person.deviceKeyPair.publicKey)
  const lettingIn = new LettingIn(network, person, held, device => ownDevices.isRevoked(device), log)
  held.on('changed', () => emit({ type: 'device-requests', ...describeRequests(held) }))
  held.on('decided', ({ device, deviceName }, refusal) => {
    if (!refusal) ownDevices.remember(device, deviceName).catch(() => {})
  })
  const asking = new Asking(network, person, code =>
    emit({ type: 'device-code', code, deviceName: person.deviceName }),
  )
  const vault = new Vault(network, spaces, person, log)
  vault.hosted = {
    owners: () => hosting.host.vaultOwners(),
    of: (identity, devices) => hosting.host.vaultsOf(identity, devices),
  }
  hosting.onVaults = () => vault.touch()
  const recovery = new Recovery({
    secrets,
    network,
    spaces,
    person,
    vault,
    log,
    onRestored: () => devices.restart(),
    onChange: () => emit({ type: 'recovery' }),
  })
  const returning = new ReturningDevices(person, log, live => recovery.recovering.replacementIn(live))
  const handed = new HandedOver(join(home, 'handed-over'))
  const jobs = new Jobs(join(home, 'jobs'), makeWorks(spaces, hosting), ({ args }) =>
    handed.drop(args['source']),
  )

  let url = ''
  const parts: NodeParts = {
    home,
    options: { lan, internet },
    url: () => url,
    log,
    secrets,
    person,
    network,
    spaces,
    links,
    hosting,
    box,
    boxes,
    pairing,
    joining,
    devices,
    held,
    asking,
    jobs,
    rotations,
    reminders,
    ownDevices,
    vault,
    recovery,
  }
  const topics = new Map<LiveSpace, { destroy(): void }>()
  spaces.on('added', live => {
    topics.set(live, network.join(live.space.topic, { server: true, client: true }))
    links.add(live)
    rotations.watch(live)
    tellers.watch(live)
    returning.watch(live)
    hosting.watch(live)
    vault.watch(live)
    recovery.watch(live)
    reminders.watch(live)
    watchSpace(live, parts, emit)
    emit({ type: 'space', space: live.id, change: 'added' })
  })
  spaces.on('removed', live => {
    topics.get(live)?.destroy()
    links.remove(live)
    rotations.forget(live)
    tellers.forget(live)
    hosting.forget(live)
    reminders.forget(live)
    void pairing.stopAnswering(live)
    emit({ type: 'space', space: live.id, change: 'removed' })
  })
  jobs.on('job', job => emit({ type: 'job', job }))

  closers.push(
    () => wakeup.destroy(),
    () => spaces.close(),
    () => network.close(),
    () => pairing.close(),
    () => devices.close(),
    () => lettingIn.close(),
    () => held.close(),
    () => asking.close(),
    () => joining.close(),
    () => jobs.close(),
    () => known.close(),
    () => reminders.close(),
    () => rotations.close(),
    () => tellers.close(),
    () => vault.close(),
    () => recovery.close(),
    () => hosting.close(),
    () => boxes.close(),
    () => box?.close(),
  )
  await known.open()
  await reminders.open()
  await held.open()
  await recovery.open()
  await network.open()
  await hosting.open()
  await boxes.open()
  if (box) await box.open(boxAnswers(parts, box))
  else {
    await spaces.open()
    devices.restart()
    lettingIn.open()
    await recovery.start()
    await joining.open()
    await jobs.open()
    await handed.keepOnly(new Set(jobs.tasks().map(({ args }) => args['source'])))
  }

  const token = await takeToken(home)
  const service: NodeService = {
    handlers: box ? onlyHosting(makeHandlers(parts)) : makeHandlers(parts),
    call: (space, app, verb, input) => callApp(spaces.get(space), app, verb, input, parts),
    openFile: async (wanted, path, version) => {
      const live = spaces.get(wanted)
      return steadily(live, () => openFile(live.space, path, version))
    },
    putFile: async (wanted, path, content, put) => {
      const live = spaces.get(wanted)
      return sayingWhy(live.space, space => putFile(space, spaces.known(live), path, content, put))
    },
    importDecisions: (space, content, options) =>
      importHandedOver({ jobs, handed }, spaces.get(space), content, options),
    onEvent: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const http = await serveAt(options.port, usual.page, port =>
    startHttp(service, apps as readonly App[], { port, token, version, log }),
  )
  closers.push(() => http.close())
  url = http.url
  const ports = {
    port: listen ? usual.port : network.port,
    // one that was asked for this once is not the usual one
    page: options.port === undefined ? Number(new URL(url).port) : usual.page,
  }
  // a disk that is full must not keep the node from starting
  if (ports.port !== usual.port || ports.page !== usual.page) await writePorts(home, ports).catch(() => {})
  await writeRunFile(home, { url, token, pid: process.pid })
  closers.push(() => removeRunFile(home))
  log.info({ url, tcp: network.tcp, spaces: spaces.all().length, version }, 'started')
  const { device } = person
  return {
    url,
    token,
    home,
    device,
    tcp: network.tcp,
    wordsToConfirm: person.hasWords && !person.wordsConfirmed,
    hasTrustees: recovery.own.status() !== null,
    spaces: spaces.all().length,
    box: box && { pair: await box.firstLink(), restartAsked: box.restartAsked },
    close,
  }
}

/** Tells listeners what happens in a space, and answers requests to join while its person may. */
function watchSpace(live: LiveSpace, { pairing, links }: NodeParts, emit: (event: NodeEvent) => void): void {
  const answer = () => pairing.answer(live).catch(() => {})
  void answer()
  live.on('changed', collections => {
    emit({ type: 'changed', space: live.id, collections: [...collections] })
    if (collections.has('members/people') || collections.has('members/devices')) void answer()
  })
  live.on('skipped', skipped => {
    const told = skipped.map(({ id, type, code }) => ({ id, type, code, message: catalogue[code].message }))
    emit({ type: 'skipped', space: live.id, skipped: told })
  })
  live.on('status', () => emit({ type: 'space', space: live.id, change: 'updated' }))
  live.on('reopened', () => links.add(live))
  live.on('moved', () => links.add(live))
}
