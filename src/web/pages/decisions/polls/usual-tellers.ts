// Whom the page proposes to count sealed votes: those whom a node takes when nobody is named. Pure.
const USUAL = 5

interface Member {
  member: string
  role: string
}

/** Up to five of those who may vote, coordinators first; in the order of their keys. */
export function usualTellers(members: readonly Member[]): string[] {
  const able = members.filter(({ role }) => role !== 'reader').sort((a, b) => (a.member < b.member ? -1 : 1))
  const isFirst = ({ role }: Member) => role === 'coordinator'
  return [...able.filter(isFirst), ...able.filter(one => !isFirst(one))]
    .slice(0, USUAL)
    .map(({ member }) => member)
}
