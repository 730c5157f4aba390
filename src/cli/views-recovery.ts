// Answers about trustees, shares and recovery, as text for people.
import type { EndpointOutput } from '../api/endpoint.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { clean, formatWhen, pairs, plural, shortKey, table } from './format.ts'
import type { Look } from './look.ts'

type People = EndpointOutput<Endpoints['recoveryPeople']>['people']
type Own = EndpointOutput<Endpoints['recoveryStatus']>['trustees']
type Trustees = NonNullable<Own>['trustees']
type Held = EndpointOutput<Endpoints['recoveryHeld']>['held']
type Progress = EndpointOutput<Endpoints['recoveryProgress']>['recovery']

type Answered = EndpointOutput<Endpoints['recoveryAccept']>

/** A reader writes no letters. */
const andTold = (told: boolean) =>
  told ? ', and they are told' : '. Tell them yourself: you may not write in a space that both are in'
const yes = (is: boolean) => (is ? 'yes' : 'no')

/** Trustees, one a line. */
export function trusteeTable(trustees: Trustees, now: number, colour: boolean): string {
  return table(
    trustees,
    [
      { title: 'TRUSTEE', value: ({ name }) => clean(name) },
      {
        title: 'SHARE',
        value: ({ state }) => (state === 'waiting' ? 'waiting for a way to them' : String(state)),
      },
      { title: 'SINCE', value: ({ since }) => (since ? formatWhen(since, now) : '') },
      { title: 'PROVED', value: ({ provedAt }) => (provedAt ? formatWhen(provedAt, now) : '') },
      { title: 'KEY', value: ({ identity }) => shortKey(identity) },
    ],
    colour,
  )
}

function ownTrustees({ trustees: own }: { trustees: Own }, { now, colour }: Look): string {
  if (!own)
    return 'No trustees yet: when all your devices are lost, only the 24 words bring you back.\nChoose some: cobox recovery people, then cobox recovery setup\n'
  const { threshold, total, strength, warnings, trustees, notices, heir, label, createdAt, objectedAt } = own
  const facts: [string, string][] = [
    ['needed', `${threshold} of ${total}`],
    ['protection', strength],
    ['label', clean(label)],
    ['made', formatWhen(createdAt, now)],
    ...(heir
      ? [['heir', `${clean(heir.name)}, after ${plural(heir.waitDays, 'day')}`] as [string, string]]
      : []),
    ...(objectedAt ? [['objected', formatWhen(objectedAt, now)] as [string, string]] : []),
  ]
  const told = notices.map(({ at, name, what, purpose, until, former }) =>
    what === 'released'
      ? `! ${clean(name)} released their ${former ? 'former ' : ''}share (${purpose}), ${formatWhen(at, now)}. Was that you? If not, talk to them.`
      : `! ${clean(name)} agreed that your heir inherits. Object before ${formatWhen(until ?? at, now)}: cobox recovery object`,
  )
  const lines = [...warnings.map(warning => `! ${warning}`), ...told].map(line => `${line}\n`).join('')
  return pairs(facts, colour) + lines + trusteeTable(trustees, now, colour)
}

function people({ people: all }: { people: People }, { now, colour }: Look): string {
  if (all.length === 0)
    return 'You share no space with anybody yet. Invite somebody: cobox invite create SPACE\n'
  return table(
    all,
    [
      { title: 'PERSON', value: ({ name }) => clean(name) },
      { title: 'KNOWN', value: ({ since }) => formatWhen(since, now) },
      { title: 'DEVICES', right: true, value: ({ devices }) => String(devices) },
      { title: 'CONNECTED', value: ({ connected }) => yes(connected) },
      { title: 'CAN ANSWER', value: ({ canAnswer }) => yes(canAnswer) },
      { title: 'KEY', value: ({ identity }) => shortKey(identity) },
      { title: 'SPACES', value: ({ spaces }) => spaces.map(clean).join(', ') },
    ],
    colour,
  )
}

function held({ held: all }: { held: Held }, { now, colour }: Look): string {
  if (all.length === 0) return 'You hold nothing for others.\n'
  return table(
    all,
    [
      { title: 'FOR', value: ({ ownerName }) => clean(ownerName) },
      {
        title: 'STATE',
        value: ({ state }) => (state === 'arrived' ? 'arrived: accept or decline it' : String(state)),
      },
      { title: 'SINCE', value: ({ since }) => formatWhen(since, now) },
      { title: 'NEEDED', value: ({ threshold, total }) => (threshold ? `${threshold} of ${total}` : '') },
      { title: 'HEIR', value: ({ heir }) => clean(heir?.name ?? '') },
      { title: 'ASKED', value: ({ askedAt }) => (askedAt ? formatWhen(askedAt, now) : '') },
      {
        title: 'NOTE',
        value: ({ objectedAt, waitsUntil, releases, others }) =>
          [
            objectedAt ? `objected ${formatWhen(objectedAt, now)}` : '',
            waitsUntil ? `may be released ${formatWhen(waitsUntil, now)}` : '',
            releases.length > 0 ? `released ${formatWhen(releases.at(-1)!.at, now)}` : '',
            others ? `with ${others.map(clean).join(', ')}` : '',
          ]
            .filter(Boolean)
            .join('; '),
      },
    ],
    colour,
  )
}

function progress({ recovery }: { recovery: Progress }, { now, colour }: Look): string {
  if (!recovery) return 'No recovery is under way here. Begin one: cobox recovery start\n'
  const { purpose, startedAt, words, code, have, need, owners, restored, replaced } = recovery
  const facts: [string, string][] = []
  if (purpose) facts.push(['purpose', purpose])
  if (startedAt) facts.push(['begun', formatWhen(startedAt, now)])
  for (const { identity, name, from } of owners)
    facts.push(['of', `${clean(name)}, key ${shortKey(identity)}, from ${from.map(clean).join(', ')}`])
  if (words) facts.push(['two words', words])
  if (code) facts.push(['code', code])
  facts.push(['released', have.length > 0 ? have.map(({ name }) => clean(name)).join(', ') : 'nothing yet'])
  if (need) facts.push(['needed', `${have.length} of ${need} are here`])
  if (replaced)
    facts.push(['took the place', `in ${plural(replaced.done, 'space')}; ${replaced.open} still to come`])
  if (owners.length > 1)
    return `${pairs(facts, colour)}! These are shares of different people. Ask your trustees, by voice, which key is yours: cobox recovery finish --owner KEY\n`
  if (restored)
    return `${pairs(facts, colour)}Put together: this node has the identity ${shortKey(restored)}, and looks for what it had.\n`
  return pairs(facts, colour) + (need && have.length >= need ? 'Enough: cobox recovery finish\n' : '')
}

/** By the words of the command. */
export const recoveryViews = {
  'recovery status': ownTrustees,
  'recovery people': people,
  'recovery held': held,
  'recovery progress': progress,
  'recovery ask': ({ asked }: { asked: number }) =>
    `${plural(asked, 'trustee')} asked. Their devices answer when they are on: cobox recovery status\n`,
  'recovery object': ({ told }: { told: number }) =>
    `${plural(told, 'trustee')} will hear of it as soon as their devices are on. Call them too.\n`,
  'recovery accept': ({ ownerName, told }: Answered) =>
    `You keep the share of ${clean(ownerName)}${andTold(told)}. Release it only to themselves: by voice, never by mail alone.\n`,
  'recovery decline': ({ ownerName, told }: Answered) =>
    `The share of ${clean(ownerName)} is deleted here${andTold(told)}.\n`,
}
