// What goes wrong is told in the language of the browser: what happened, whether anything was lost, and what to do on the page.
import assert from 'node:assert/strict'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { files as de } from '../../src/web/text/de/files.ts'
import { keys as deKeys } from '../../src/web/text/de/keys.ts'
import { welcome as deWelcome } from '../../src/web/text/de/welcome.ts'
import { welcome as es } from '../../src/web/text/es/welcome.ts'
import { files as fr } from '../../src/web/text/fr/files.ts'
import { startNode, tempFolder } from '../support/cobox.ts'
import { smallDisk } from '../support/faults.ts'
import { openPage, startBrowser } from './browser.ts'

const TIMEOUT = { timeout: 180_000 }
const MIB = 1024 * 1024

/** The error with this code, when it is told. */
async function told(page: Page, code: string): Promise<string> {
  const alert = page.locator(`[data-code=${code}]`)
  await alert.waitFor()
  return alert.innerText()
}

test(
  'in German: a name that is taken, a damaged invitation, a wrong passphrase, and a node that is away',
  TIMEOUT,
  async t => {
    const node = await startNode(t, { args: ['--person-name', 'Anna'] })
    const { space } = await node.json<{ space: string }>('space', 'create', 'Haus')
    const note = join(await tempFolder(t), 'Protokoll')
    await writeFile(note, 'Wir trafen uns.\n')
    await node.json('files', 'put', space, note, 'Protokoll')
    await node.client().passphraseSet({ passphrase: 'fünf Wörter die niemand errät' })
    const browser = await startBrowser(t)
    const { page, problems } = await openPage(browser, node, {
      path: `/spaces/${space}/files`,
      locale: 'de-DE',
    })

    await page.getByRole('button', { name: de.newFolder }).click()
    await page.getByRole('textbox', { name: de.newFolderName }).fill('Protokoll')
    await page.getByRole('button', { name: de.create }).click()
    const taken = await told(page, 'PATH_TAKEN')
    assert.match(taken, /^Protokoll ist schon vergeben\./)
    assert.match(taken, /Es wurde nichts überschrieben\. Wählen Sie einen anderen Namen/)

    await page.goto(`${node.ready.url}/welcome`)
    await page.getByRole('radio', { name: 'Mit einer Einladung in einen Raum kommen' }).check()
    await page.getByRole('textbox', { name: deWelcome.joinLink }).fill('cobox://join/halb')
    await page.getByRole('button', { name: deWelcome.joinDo }).click()
    assert.match(
      await told(page, 'INVITE_MALFORMED'),
      /unterwegs beschädigt\.\s+Kopieren Sie den ganzen Link noch einmal/,
    )

    await page.goto(`${node.ready.url}/keys`)
    await page.getByRole('button', { name: deKeys.takeAway }).click()
    await page.getByRole('textbox', { name: deKeys.presentPassphrase }).fill('eine ganz andere Passphrase')
    const remove = page.locator('form').getByRole('button', { name: deKeys.takeAway })
    await remove.click()
    const wrong = await told(page, 'PASSPHRASE_WRONG')
    assert.match(wrong, /^Das ist nicht die Passphrase\.\s+Es wurde nichts geändert\./)
    // what to do is a link to where it is done
    assert.equal(
      await page.getByRole('alert').getByRole('link', { name: 'Schlüssel' }).getAttribute('href'),
      '/keys',
    )

    await node.kill()
    await remove.click()
    assert.match(await told(page, 'NOT_RUNNING'), /Nichts ist verloren: .*Starten Sie den Knoten wieder/)
    assert.deepEqual(problems, [])
  },
)

test(
  'in French: a disk that has no room for what is sent; in Spanish, by a press, the same page',
  TIMEOUT,
  async t => {
    const disk = await smallDisk(t, 150)
    const node = await startNode(t, { home: join(disk.folder, 'home') })
    const { space } = await node.json<{ space: string }>('space', 'create', 'Maison')
    const film = join(await tempFolder(t), 'film.bin')
    await writeFile(film, '')
    await truncate(film, 120 * MIB)
    const browser = await startBrowser(t)
    const { page, problems } = await openPage(browser, node, {
      path: `/spaces/${space}/files`,
      locale: 'fr-FR',
    })
    await page.getByRole('button', { name: fr.newFolder }).waitFor()
    await page.getByLabel(fr.addFiles, { exact: true }).and(page.locator('input')).setInputFiles([film])
    const uploads = page.getByRole('region', { name: fr.uploads })
    // the figures are in French too, with its comma
    await uploads.getByText(/Il n’y a pas assez de place sur le disque : il faut \d+(,\d)?\sMo/).waitFor()
    await uploads.getByText(/Rien n’est perdu : ce qui est ici reste lisible/).waitFor()

    await page.goto(`${node.ready.url}/welcome`)
    await page.getByRole('button', { name: 'Langue' }).click()
    await page
      .getByRole('menuitemradio', { name: 'Español' })
      .or(page.getByRole('menuitem', { name: 'Español' }))
      .click()
    await page.getByRole('radio', { name: 'Entrar en un espacio con una invitación' }).check()
    await page.getByRole('textbox', { name: es.joinLink }).fill('cobox://join/media')
    await page.getByRole('button', { name: es.joinDo }).click()
    assert.match(
      await told(page, 'INVITE_MALFORMED'),
      /se dañó por el camino\.\s+Copie otra vez el enlace entero/,
    )
    assert.deepEqual(problems, [])
  },
)

test('what the doctor finds is told in German, by figures and not by English sentences', TIMEOUT, async t => {
  const node = await startNode(t, { args: ['--person-name', 'Anna'] })
  await node.json('space', 'create', 'Haus')
  const browser = await startBrowser(t)
  const { page, problems } = await openPage(browser, node, { path: '/settings', locale: 'de-DE' })
  await page.getByRole('button', { name: 'Jetzt prüfen' }).click()
  const doctor = page.locator('section#doctor, #doctor').first()
  await doctor.getByText('Wörter: die 24 Wörter sind noch nicht bestätigt').waitFor()
  await doctor.getByText('Kopien von Haus: kein Gastgeber bewahrt ihn auf').waitFor()
  await doctor.getByText('Rechte: der Datenordner gehört nur Ihnen').waitFor()
  assert.equal(await doctor.locator('[lang=en]').count(), 0)
  assert.deepEqual(problems, [])
})
