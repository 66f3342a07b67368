import { expect, test } from 'vitest'
import { openRoom } from './room.ts'
import { questions, tell, tellRest } from './story.ts'

test('the whole interview', async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await tell(session)
  const { exitCode, screen } = await session.end()
  expect(exitCode).toBe(0)
  expect(screen).toMatchInlineSnapshot(`
    "✔ What stopped working for users? Website down for every visitor
    ✔ Which service was affected? wordpress
    ✔ In which time zone are the times?
      the times are in Africa/Johannesburg
    ✔ When did it start and end? 00:00 - 03:00
      00:00 → 2026-01-15 00:00 +02:00, Africa/Johannesburg
      03:00 → 2026-01-15 03:00 +02:00, Africa/Johannesburg
    ✔ How much was affected? 100%
    ✔ How severe was it? SEV1
    ✔ How did you find out? monitoring alert
    ✔ When was it detected? 00:05
      00:05 → 2026-01-15 00:05 +02:00, Africa/Johannesburg
    ✔ What happened, in order?
      00:00  error-rate alert fired
      00:05  on-call paged
      00:15  on-call joined
      01:00  load balancer checked
      02:00  escalated to senior engineers
      02:40  misspelt file name found in \`mod_rewrite\` rules
      03:00  fixed - pages answer 200 again
      7 entries; the incident lasted 3 hours
    ✔ What ended it? The file name was corrected and Apache restarted.
    ✔ What made it possible?
      - A misspelt file name in the Apache configuration
      - The configuration was not tested
    ✔ What will you change?
      - Test the configuration before every reload @thandi !P1 due:2026-02-01
        ~prevent (#12)

    Website down for every visitor
      3 hours, from 2026-01-15 00:00 to 03:00 (Africa/Johannesburg, UTC+02:00)
      Time to detect (TTD): 5 minutes, from start to detected
      SEV1; 7 timeline entries; 1 action item
    ✔ Write the document? write it
    note: unknown: improvements
    postmortems/2026-01-15-website-down-for-every-visitor.md"
  `)
  expect(room.files()).toEqual(['postmortems/2026-01-15-website-down-for-every-visitor.md'])
  expect(room.read('postmortems/2026-01-15-website-down-for-every-visitor.md')).toMatchInlineSnapshot(`
    "---
    id: "2026-01-15-website-down-for-every-visitor"
    title: Website down for every visitor
    status: draft
    severity: SEV1
    services:
      - wordpress
    timezone: Africa/Johannesburg
    start: "2026-01-15 00:00 +02:00"
    detected: "2026-01-15 00:05 +02:00"
    end: "2026-01-15 03:00 +02:00"
    duration: 3 hours
    template: alx
    created: "2026-01-15"
    detection: monitoring-alert
    written: 56dc653cebabce61c4cd1b6b128b2a5b
    ---

    # Website down for every visitor

    ## Issue Summary

    - **Duration:** 3 hours, from 2026-01-15 00:00 to 03:00 (Africa/Johannesburg, UTC+02:00)
    - **Impact:** Website down for every visitor
    - **Users affected:** 100%
    - **Root Cause:** A misspelt file name in the Apache configuration

    ## Timeline

    All times are in Africa/Johannesburg, UTC+02:00.

    - 00:00 - error-rate alert fired
    - 00:05 - on-call paged
    - 00:15 - on-call joined
    - 01:00 - load balancer checked
    - 02:00 - escalated to senior engineers
    - 02:40 - misspelt file name found in \`mod_rewrite\` rules
    - 03:00 - fixed - pages answer 200 again

    ## Root Cause and Resolution

    ### Root Cause

    A misspelt file name in the Apache configuration

    ### Contributing Factors

    - The configuration was not tested

    ### Resolution

    The file name was corrected and Apache restarted.

    ## Corrective and Preventative Measures

    ### Improvements/Fixes

    Unknown.

    ### Tasks to Address the Issue

    - [ ] Test the configuration before every reload (owner: thandi, P1, due 2026-02-01, prevent, #12)
    "
  `)
  expect(room.drafts()).toEqual([])
})

test.concurrent('what flags say is not asked again, and what is left of a question is asked', async ({ expect }) => {
  const room = openRoom()
  const session = room.open([
    'new',
    'Website down',
    '--service',
    'wordpress',
    '--end',
    '03:00',
    '--root-cause',
    'A misspelt file name',
    '--resolution',
    'Apache restarted',
  ])
  await session.answer('What did users see?', 'Every page answered 500')
  await session.answer(questions.zone, '')
  await session.answer('When did it start?', '00:00')
  await tell(session, { from: 'users', to: 'timeline' })
  await session.list('What else made it possible?', ['The configuration was not tested'])
  await session.list(questions.actions, [])
  await session.answer(questions.write, '1')
  const { screen } = await session.end()
  expect(screen.match(/^✔ .*\?/gm)).toEqual([
    '✔ What did users see?',
    '✔ In which time zone are the times?',
    '✔ When did it start?',
    '✔ How much was affected?',
    '✔ How severe was it?',
    '✔ How did you find out?',
    '✔ When was it detected?',
    '✔ What happened, in order?',
    '✔ What else made it possible?',
    '✔ What will you change?',
    '✔ Write the document?',
  ])
  const written = room.read('postmortems/2026-01-15-website-down.md')
  expect(written).toContain('### Root Cause\n\nA misspelt file name\n')
  expect(written).toContain('### Contributing Factors\n\n- The configuration was not tested\n')
  expect(written).toContain('**Impact:** Every page answered 500\n')
})

test.concurrent('contributing factors by flag leave the root cause to be asked', async () => {
  const session = openRoom().open(['new', '--contributing-factor', 'no test', '--duration', '3h'])
  await tell(session, { to: 'zone' })
  await session.answer('When did it start?', '00:00')
  await tell(session, { from: 'users', to: 'resolution' })
  await session.answer('What was the root cause?', 'A misspelt file name')
  await session.waitFor(`? ${questions.actions}`)
  session.kill('SIGKILL')
})

test.concurrent('a final document needs more: that is asked too, and not passed over', async ({ expect }) => {
  const room = openRoom()
  room.write('facts.yaml', 'detection: monitoring-alert\nsummary: For three hours every page answered 500.\n')
  const session = room.open(['new', '--status', 'final', '--from', 'facts.yaml'])
  await tell(session, { to: 'severity' })
  await tell(session, { from: 'detected', to: 'factors' })
  await session.list(questions.actions, [])
  await tellRest(session, { 'Who reviewed it?': 'Sipho' }, 'unknown')
  await session.answer(questions.write, '1')
  await session.end()
  const written = room.read('postmortems/2026-01-15-website-down-for-every-visitor.md')
  expect(written).toContain('status: final\n')
  expect(written).toContain('owner: unknown\n')
  expect(written).toContain('reviewers:\n  - Sipho\n')
})

test.concurrent('what cannot be left out is not passed over by Enter alone', async () => {
  const session = openRoom().open(['new', '--status', 'final'])
  await tell(session, { to: 'title' })
  await session.answer(questions.service, '')
  await session.waitFor('✗ this one is needed; unknown is an answer')
  session.kill('SIGKILL')
})

test.concurrent('--full asks for every other fact too', async ({ expect }) => {
  const room = openRoom()
  const session = room.open(['new', '--full'], { rows: 60 })
  await tell(session, { to: 'actions' })
  await tellRest(session, { 'Who owns this postmortem?': 'Thandi' })
  await session.answer(questions.write, '1')
  const { screen } = await session.end()
  expect(screen.match(/^✔ .*\?/gm)?.slice(12)).toMatchInlineSnapshot(`
    [
      "✔ Which status has the document?",
      "✔ What kind of incident was it?",
      "✔ In which environment?",
      "✔ In which regions?",
      "✔ When did the fault enter the system?",
      "✔ When did a responder take it?",
      "✔ When was the incident declared?",
      "✔ When was the cause understood well enough to act?",
      "✔ When was the harm reduced to tolerable?",
      "✔ When was the underlying condition removed?",
      "✔ When was the response stood down?",
      "✔ When were users first told?",
      "✔ How long did it last?",
      "✔ In which spans were users harmed?",
      "✔ How would you sum it up?",
      "✔ What must a reader know who does not know the system?",
      "✔ What did users see?",
      "✔ What sort of harm was it?",
      "✔ Of which users, over what span?",
      "✔ How many requests failed?",
      "✔ What did it cost?",
      "✔ How many support tickets came in?",
      "✔ Which alert or message was it?",
      "✔ What made it happen then and not earlier?",
      "✔ How did you know it was over?",
      "✔ Why? And why was that?",
      "✔ What should be better, broadly?",
      "✔ What went well?",
      "✔ What went wrong?",
      "✔ Where did you get lucky?",
      "✔ What surprised you?",
      "✔ What is still not known?",
      "✔ Who owns this postmortem?",
      "✔ Who wrote it?",
      "✔ Who reviewed it?",
      "✔ Who led the response?",
      "✔ Who spoke to users?",
      "✔ Who kept the notes?",
      "✔ Who else responded?",
      "✔ Who may read it?",
      "✔ Which tags?",
      "✔ Which links belong to it?",
      "✔ Which earlier incidents are like it?",
      "✔ What were colleagues told?",
      "✔ What were users told?",
      "✔ What should stay with the reader?",
      "✔ Write the document?",
    ]
  `)
  expect(room.read('postmortems/2026-01-15-website-down-for-every-visitor.md')).toContain('owner: Thandi\n')
})

test.concurrent.for([
  ['100%', '› 1 SEV1', 'SEV1 by the default scale: 100% of users were affected', 'severity: SEV1'],
  ['2%', '› 3 SEV3', 'SEV3 by the default scale: 2% of users were affected', 'severity: SEV3'],
  ['1200', "› 6 don't know", 'SEV1 is the worst', 'severity: unknown'],
])(
  'severity is suggested with its reason, where there is one: %s',
  async ([users = '', mark, reason, line], { expect }) => {
    const room = openRoom()
    const session = room.open(['new'])
    await tell(session, { to: 'users', users })
    await session.waitFor(`? ${questions.severity}`)
    expect(session.screen()).toContain(mark)
    expect(session.screen()).toContain(reason)
    await tell(session, { from: 'severity', source: '' })
    await session.end()
    const written = room.read('postmortems/2026-01-15-website-down-for-every-visitor.md')
    expect(written).toContain(`\n${line}\n`)
    expect(written).not.toContain('monitoring')
  },
)
