// The first run, and the way to a further space: one step after the other, each of which says why.
import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { identityQuery, statusQuery } from '../../node/queries.ts'
import { PageTitle } from '../../shared/page-title.tsx'
import { Problem } from '../../shared/problem.tsx'
import { FilesStep } from './files-step.tsx'
import { InviteStep } from './invite-step.tsx'
import { type Identity, NameStep } from './name-step.tsx'
import { SpaceStep } from './space-step.tsx'
import { StepFrame, StepList } from './step-frame.tsx'
import { nextStep, type Step, STEPS } from './steps.ts'
import { useProgress } from './use-progress.ts'
import { WordsStep } from './words-step.tsx'

export function WelcomePage() {
  const t = useTranslations('welcome')
  const identity = useQuery(identityQuery)
  const status = useQuery(statusQuery)
  if (identity.data && status.data) return <Steps identity={identity.data} spaces={status.data.spaces} />
  const error = identity.error ?? status.error
  return (
    <>
      <PageTitle title={t('title')} />
      {error ? <Problem error={error} /> : <Loader aria-label={t('title')} />}
    </>
  )
}

function Steps({ identity, spaces }: { identity: Identity; spaces: readonly SpaceStatus[] }) {
  const t = useTranslations('welcome')
  const navigate = useNavigate()
  const [progress, change] = useProgress(identity.identity)
  const ids = spaces.map(({ space }) => space)
  const [step, setStep] = useState<Step>(() => nextStep({ ...identity, spaces: ids }, progress, Date.now()))
  const [moved, setMoved] = useState(false)
  const go = (to: Step) => {
    setMoved(true)
    setStep(to)
  }
  const [further] = useState(step === 'space' && ids.length > 0)
  const space = spaces.find(one => one.space === progress.space)
  const index = STEPS.indexOf(step)
  const isOpen = (one: Step) => (one !== 'files' && one !== 'invite') || space !== undefined
  const back = index > 0 ? () => go(STEPS[index - 1]!) : undefined
  const move = { ...(back && { onBack: back }) }
  const finish = () => {
    const to = space ? `/spaces/${space.space}/files` : '/'
    change({ space: null, filled: false })
    void navigate({ to })
  }
  return (
    <>
      <PageTitle title={t(further ? 'titleMore' : 'title')} about={t(further ? 'aboutMore' : 'about')} />
      <StepList step={step} isOpen={isOpen} onGo={go} />
      <StepFrame key={step} step={step} moved={moved}>
        {step === 'name' && (
          <NameStep
            identity={identity}
            hasSpaces={ids.length > 0}
            onDone={() => {
              change({ named: true })
              go('words')
            }}
          />
        )}
        {step === 'words' && (
          <WordsStep
            identity={identity}
            {...move}
            onDone={later => {
              change({ wordsLater: later })
              go('space')
            }}
          />
        )}
        {step === 'space' && (
          <SpaceStep
            spaces={spaces}
            personName={identity.personName}
            {...move}
            onDone={made => {
              change({ space: made, since: Date.now(), filled: false })
              go('files')
            }}
          />
        )}
        {step === 'files' && (
          <FilesStep
            space={space}
            {...move}
            onVisit={() => change({ filled: true })}
            onDone={() => {
              change({ filled: true })
              go('invite')
            }}
          />
        )}
        {step === 'invite' && <InviteStep space={space} {...move} onDone={finish} />}
      </StepFrame>
    </>
  )
}
