import { Readable } from 'node:stream'
import { startHttp } from './server.ts'
import { MemoryService } from './support.test.ts'
import { connect } from '../client/index.ts'
const log = { info() {}, warn: console.log, error: console.log }
const service = new MemoryService()
const server = await startHttp(service, [], { host: '::1', port: 0, token: 't', version: '1', log })
const client = connect({ url: server.url, token: 't' })
service.answer = name =>
  name === 'status' ? { ok: 1 } : new Promise(r => setTimeout(() => r({ done: true }), 400_000))
console.log('ipv6', await client.status())
// throughput
let n = 0
service.take = async c => {
  for await (const x of c) n += (x as Buffer).length
}
const piece = Buffer.alloc(65536)
const src = (size: number) => {
  let m = 0
  return new Readable({
    highWaterMark: 1 << 20,
    read() {
      m += piece.length
      this.push(m > size ? null : piece)
    },
  })
}
let t = Date.now()
await client.content.put('home', 'x', src(1 << 30), { size: 1 << 30 })
console.log('put MB/s', 1073.7 / ((Date.now() - t) / 1000))
service.openFile = async () => ({
  path: 'b',
  size: 1 << 30,
  hash: 'h',
  mtime: 0,
  mode: 0o644,
  read: () => src(1 << 30),
})
t = Date.now()
const got = await client.content.get('home', 'x')
for await (const x of got.body) n += x.length
console.log('get MB/s', 1073.7 / ((Date.now() - t) / 1000))
t = Date.now()
for (let i = 0; i < 2000; i++) await client.status()
console.log('status/s', 2000 / ((Date.now() - t) / 1000))
t = Date.now()
const slow = Readable.from(
  (async function* () {
    for (let i = 0; i < 80; i++) {
      yield Buffer.from('x')
      await new Promise(r => setTimeout(r, 5000))
    }
  })(),
)
const [a, b] = await Promise.allSettled([
  client.spaceSync({ space: 's' }),
  client.content.put('home', 'slow', slow),
])
console.log((Date.now() - t) / 1000, a, b)
await server.close()
