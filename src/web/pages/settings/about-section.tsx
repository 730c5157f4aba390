// What CoBox is, under which licence, what programs can do with this node, and taking this browser's access away.
import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { forgetToken } from '../../node/token.ts'
import { Problem } from '../../shared/problem.tsx'
import { saveText } from '../../shared/save-text.ts'
import { Section } from '../../shared/section.tsx'

export function AboutSection() {
  const t = useTranslations('settings')
  const common = useTranslations('common')
  const [forgetting, setForgetting] = useState(false)
  const describe = useMutation({
    mutationFn: async () => {
      const description = await client.call('GET', '/api/openapi.json')
      saveText('cobox-openapi.json', `${JSON.stringify(description, null, 2)}\n`, 'application/json')
    },
  })
  const forget = () => {
    forgetToken()
    location.reload()
  }
  return (
    <>
      <Section id="access" title={t('accessTitle')} about={t('accessAbout')}>
        <Group>
          <Button variant="default" onClick={() => setForgetting(true)}>
            {t('forget')}
          </Button>
        </Group>
      </Section>
      <Section id="api" title={t('apiTitle')} about={t('apiAbout')}>
        <Problem error={describe.error} />
        <Group>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={describe.isPending}
            onClick={() => describe.mutate()}
          >
            {t('apiSave')}
          </Button>
        </Group>
      </Section>
      <Section id="about" title={t('aboutTitle')}>
        <Text maw={680}>{t('aboutWhat')}</Text>
        <Text maw={680}>{t('aboutLicence')}</Text>
      </Section>
      <Modal
        opened={forgetting}
        onClose={() => setForgetting(false)}
        title={t('forgetTitle')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack>
          <List spacing="xs">
            <List.Item>{t('forgetDoes')}</List.Item>
            <List.Item>{t('forgetNot')}</List.Item>
            <List.Item>{t('forgetBack')}</List.Item>
          </List>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setForgetting(false)}>
              {common('cancel')}
            </Button>
            <Button color="red" onClick={forget}>
              {t('forget')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
