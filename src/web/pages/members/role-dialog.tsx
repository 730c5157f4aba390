// Another role for a member: what each may do, and what changes.
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import type { Member } from './member-card.tsx'

export const ROLES = ['coordinator', 'member', 'reader'] as const
export type Role = (typeof ROLES)[number]

/** Every role with what it may do. */
export function RoleChoice({
  role,
  label,
  onChange,
}: {
  role: Role
  label: string
  onChange(role: Role): void
}) {
  const t = useTranslations('members')
  const common = useTranslations('common')
  return (
    <Radio.Group label={label} value={role} onChange={value => onChange(value as Role)}>
      <Stack gap="xs" mt="xs">
        {ROLES.map(one => (
          <Radio
            key={one}
            value={one}
            label={common('role', { role: one })}
            description={t('roleMay', { role: one })}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

export function RoleDialog({
  space,
  member,
  onClose,
}: {
  space: string
  member: Member | null
  onClose(): void
}) {
  const t = useTranslations('members')
  const common = useTranslations('common')
  return (
    <Modal
      opened={member !== null}
      onClose={onClose}
      title={<span className="breaks">{member && t('roleOf', { name: member.name })}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
      transitionProps={{ duration: 0 }}
    >
      {member && <RoleForm space={space} member={member} onClose={onClose} />}
    </Modal>
  )
}

function RoleForm({ space, member, onClose }: { space: string; member: Member; onClose(): void }) {
  const t = useTranslations('members')
  const common = useTranslations('common')
  const [role, setRole] = useState<Role>(member.role)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.space(space).members.role({ member: member.member, role }),
    onSuccess: onClose,
  })
  return (
    <Stack>
      <RoleChoice role={role} label={t('role')} onChange={setRole} />
      <Text size="sm">{t('roleAbout')}</Text>
      {member.me && role !== 'coordinator' && <Text size="sm">{t('roleMine')}</Text>}
      <Problem error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button loading={isPending} disabled={role === member.role} onClick={() => mutate()}>
          {common('save')}
        </Button>
      </Group>
    </Stack>
  )
}
