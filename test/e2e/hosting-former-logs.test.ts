// A space takes a host when somebody has left it already, and their log is open nowhere any more: the host gets that one, too.
import { test } from 'node:test'
import { until } from '../support/cobox.ts'
import { admit, agree, createSpace, startHost, startPerson, untilHeld } from '../support/hosting.ts'

test('a host that is taken after a member has left gets what was written before, from a device that has started since', {
  timeout: 180_000,
}, async t => {
  const [host, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const ben = await startPerson(t, 'Ben', [anna])
  const space = await createSpace(anna)
  await admit(anna, ben, space)
  await ben.json('space', 'sync', space, '--wait')
  await ben.json('space', 'leave', space)
  await until(
    'the space has new keys',
    async () => (await anna.client().spaceStatus({ space })).generation === 2,
    30_000,
  )
  await anna.stop()
  await anna.restart()
  await agree(host, anna, space)
  await untilHeld(anna, space)
})
