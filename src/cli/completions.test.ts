import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { main } from './main.ts'
import { testIo } from '../../test/support/cli-io.ts'

async function script(shell: string): Promise<string> {
  const io = testIo()
  assert.equal(await main(['completions', shell], io), 0, io.err())
  return io.out()
}

/** What bash offers after these words; the last one is being typed. */
function complete(bash: string, ...words: string[]): string[] {
  const run = `${bash}\nCOMP_WORDS=(cobox "$@"); COMP_CWORD=$#; _cobox; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr, status } = spawnSync('bash', ['-c', run, 'bash', ...words], { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  return stdout.trim().split('\n')
}

test('the script for bash is sound and offers commands, options and values', async () => {
  const bash = await script('bash')
  const { status, stderr } = spawnSync('bash', ['-n'], { input: bash, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  assert.deepEqual(complete(bash, 'fi'), ['files'])
  assert.deepEqual(complete(bash, 'files', 'mo'), ['move'])
  assert.deepEqual(complete(bash, 'files', 'restore', 'space', '--ve'), ['--version'])
  assert.deepEqual(complete(bash, 'invite', 'create', '--role', ''), ['coordinator', 'member', 'reader'])
  assert.deepEqual(complete(bash, 'space', 'policy', 'x', 'op'), ['opened'])
})

test('the scripts for zsh and fish know every command', async () => {
  for (const shell of ['zsh', 'fish']) {
    const text = await script(shell)
    for (const word of ['space', 'files', 'import', 'invite', 'doctor', 'completions'])
      assert.match(text, new RegExp(`\\b${word}\\b`))
    assert.equal((text.match(/'/g) ?? []).length % 2, 0)
  }
})
