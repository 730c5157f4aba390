// A stock Holepunch blind-peer in a process of its own: only its key is known to others.
// Arguments: a folder, and HOST:PORT of a DHT on loopback.
import { createRequire } from 'node:module'

// it has no types
const require = createRequire(import.meta.url)
const [folder, bootstrap] = process.argv.slice(2)
const BlindPeer = require('blind-peer')
const Hyperswarm = require('hyperswarm')
const HyperDHT = require('hyperdht')
const [host, port] = bootstrap!.split(':')
const dht = new HyperDHT({
  bootstrap: [{ host, port: Number(port) }],
  firewalled: false,
  host: '127.0.0.1',
})
const keyPair = HyperDHT.keyPair()
const peer = new BlindPeer(folder, { swarm: new Hyperswarm({ dht, keyPair }), enableGc: false })
await peer.ready()
await peer.listen()
process.stdout.write(`${JSON.stringify({ key: keyPair.publicKey.toString('hex') })}\n`)
process.once('SIGTERM', () => process.exit())
process.on('disconnect', () => process.exit())
