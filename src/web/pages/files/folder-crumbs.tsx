// The way from the top to the folder that is open.
import { Anchor, Breadcrumbs, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { crumbsOf } from '../../node/paths.ts'
import styles from './files.module.css'

export function FolderCrumbs({ space, path }: { space: string; path: string }) {
  const t = useTranslations('files')
  const crumbs = [{ name: t('top'), path: '' }, ...crumbsOf(path)]
  return (
    <nav aria-label={t('path')}>
      <Breadcrumbs separatorMargin={6} style={{ flexWrap: 'wrap' }}>
        {crumbs.map((crumb, index) =>
          index === crumbs.length - 1 ? (
            <Text key={crumb.path} size="sm" className="breaks" aria-current="page" py={4}>
              {crumb.name}
            </Text>
          ) : (
            <Anchor
              key={crumb.path}
              component={Link}
              to="/spaces/$space/files/$"
              params={{ space, _splat: crumb.path } as never}
              size="sm"
              className={`breaks ${styles['crumb']}`}
              py={4}
              data-folder={crumb.path}
            >
              {crumb.name}
            </Anchor>
          ),
        )}
      </Breadcrumbs>
    </nav>
  )
}
