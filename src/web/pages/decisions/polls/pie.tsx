// Shares of a whole at a glance. What they are is said in words and numbers beside it.
import styles from './polls.module.css'

export interface Part {
  /** In hundredths of a percent. */
  share: number
  /** As CSS says it. */
  colour: string
}

const WHOLE = 10_000

/** Null when there is nothing to share. */
export function Pie({ parts }: { parts: readonly Part[] }) {
  const shown = parts.filter(({ share }) => share > 0)
  if (shown.length === 0) return null
  const startOf = (place: number) => shown.slice(0, place).reduce((sum, { share }) => sum + share, 0)
  return (
    <svg className={styles['pie']} viewBox="0 0 32 32" aria-hidden>
      {shown.map(({ share, colour }, place) => (
        <circle
          key={startOf(place)}
          // a line as wide as twice its radius fills the circle; it begins at the top
          r="8"
          cx="16"
          cy="16"
          transform="rotate(-90 16 16)"
          fill="none"
          stroke={colour}
          strokeWidth="16"
          pathLength={WHOLE}
          strokeDasharray={`${share} ${WHOLE - share}`}
          strokeDashoffset={-startOf(place)}
        />
      ))}
    </svg>
  )
}
