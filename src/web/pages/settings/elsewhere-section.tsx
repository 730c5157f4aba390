// What this page cannot do, why, and the command that does it.
import { Code, Table } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Section } from '../../shared/section.tsx'

const COMMANDS = [
  ['startStop', 'cobox up'],
  ['startOptions', 'cobox up --help'],
  ['openAgain', 'cobox open'],
  ['keyring', 'cobox id passphrase keyring'],
  ['offlineDoctor', 'cobox doctor'],
  ['dht', 'cobox dht'],
  ['completions', 'cobox completions'],
] as const

export function ElsewhereSection() {
  const t = useTranslations('settings')
  return (
    <Section id="elsewhere" title={t('elsewhereTitle')} about={t('elsewhereAbout')}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('elsewhereWhat')}</Table.Th>
            <Table.Th scope="col">{t('elsewhereCommand')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {COMMANDS.map(([what, command]) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" fw={400}>
                {t(what)}
              </Table.Th>
              <Table.Td className="breaks">
                <Code>{command}</Code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
