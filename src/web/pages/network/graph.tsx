// The devices that are connected, drawn: this node, the others, and between them by which way and how fast.
import { Box } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useTranslations } from 'use-intl'
import type { Peer } from '../../../api/schemas.ts'
import { useBytes } from '../../shared/figures.tsx'
import { edge, type Layout, layout, type Place, shorten, TO_NAME } from './graph-layout.ts'
import { type Kind, rateOf, whoseIs } from './peer-kind.ts'
import { usePath } from './use-path.ts'

export interface Known {
  peer: Peer
  kind: Kind
  name: string
}

const INK = 'var(--mantine-color-text)'
const BODY = 'var(--mantine-color-body)'
const ACCENT = 'var(--mantine-primary-color-filled)'
/** Text that a line runs under stays readable. */
const HALO = { paintOrder: 'stroke', stroke: BODY, strokeWidth: 4, strokeLinejoin: 'round' } as const

export function Graph({ known, me }: { known: Known[]; me: string }) {
  const t = useTranslations('network')
  const { ref, width } = useElementSize()
  const drawn = layout(known.length, width)
  return (
    <Box ref={ref} w="100%">
      {width > 0 && (
        <svg
          role="img"
          aria-label={t('graph', { count: known.length })}
          width={width}
          height={drawn.height}
          viewBox={`0 0 ${width} ${drawn.height}`}
          style={{ display: 'block' }}
        >
          {known.map(({ peer }, i) => (
            <path
              key={peer.device}
              d={edge(drawn, drawn.places[i]!)}
              fill="none"
              stroke={rateOf(peer) > 0 ? ACCENT : 'var(--mantine-color-dimmed)'}
              strokeWidth={rateOf(peer) > 0 ? 3 : 1.5}
              strokeDasharray={peer.relayed ? '6 4' : undefined}
            />
          ))}
          {known.map((one, i) => (
            <Device key={one.peer.device} {...one} place={drawn.places[i]!} drawn={drawn} />
          ))}
          <circle cx={drawn.me.x} cy={drawn.me.y} r={16} fill={ACCENT} stroke={BODY} strokeWidth={3} />
          <text
            x={drawn.me.x}
            y={drawn.me.y + 34}
            textAnchor={drawn.me.x < width / 2 ? 'start' : 'middle'}
            dx={drawn.me.x < width / 2 ? 4 - drawn.me.x : 0}
            fontSize={13}
            fontWeight={600}
            fill={INK}
            {...HALO}
          >
            {shorten(me, 24)}
          </text>
        </svg>
      )}
    </Box>
  )
}

function Device({ peer, kind, name, place, drawn }: Known & { place: Place; drawn: Layout }) {
  const t = useTranslations('network')
  const bytes = useBytes()
  const path = usePath()
  const { x, y, side } = place
  const [before, after] = side === 1 ? (['end', 'start'] as const) : (['start', 'end'] as const)
  const whose = whoseIs(peer)
  const rate = rateOf(peer)
  const about = [t('kind', { kind }), ...(whose === null || whose === name ? [] : [whose])].join(', ')
  return (
    <>
      <Shape kind={kind} x={x} y={y} />
      <text x={x - side * TO_NAME} y={y - 7} textAnchor={before} fontSize={11} fill={INK} {...HALO}>
        {path(peer)}
      </text>
      {rate > 0 && (
        <text x={x - side * TO_NAME} y={y + 16} textAnchor={before} fontSize={11} fill={INK} {...HALO}>
          {t('perSecond', { bytes: bytes(rate) })}
        </text>
      )}
      <text x={x + side * TO_NAME} y={y - 2} textAnchor={after} fontSize={13} fontWeight={600} fill={INK}>
        {shorten(name, drawn.letters)}
      </text>
      <text x={x + side * TO_NAME} y={y + 15} textAnchor={after} fontSize={12} fill={INK}>
        {shorten(about, drawn.letters)}
      </text>
    </>
  )
}

/** A box is square, a host stands on its tip, a guest too but hollow, a device is round. */
function Shape({ kind, x, y }: { kind: Kind; x: number; y: number }) {
  const look = { stroke: INK, strokeWidth: 2, fill: kind === 'own' ? ACCENT : BODY }
  if (kind === 'box') return <rect x={x - 11} y={y - 11} width={22} height={22} {...look} fill={ACCENT} />
  if (kind === 'host' || kind === 'guest')
    return <path d={`M${x} ${y - 14}l14 14l-14 14l-14-14z`} {...look} fill={kind === 'host' ? INK : BODY} />
  return <circle cx={x} cy={y} r={11} {...look} />
}
