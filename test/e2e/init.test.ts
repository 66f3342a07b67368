import { expect, test } from 'vitest'
import { openRoom } from './room.ts'

test('a project is set up by four answers, and Esc goes back', async () => {
  const room = openRoom()
  const session = room.open(['init'], { columns: 110 })
  await session.waitFor('? In which folder are the postmortems? postmortems')
  session.key('ctrl-u')
  session.type('incidents\r')
  await session.press('esc', '? In which time zone do you tell times? Africa/Johannesburg')
  await session.press('ctrl-u', '? In which folder are the postmortems? incidents')
  session.type('docs/postmortems\r')
  await session.press('enter', '? In which time zone do you tell times? Africa/Johannesburg')
  await session.waitFor('? Which template do the documents get?')
  session.type('t')
  await session.press('enter', 'an example of your own, to be edited')
  await session.answer('Which services do you run?', 'checkout, search')
  const { exitCode, screen } = await session.end()
  expect(screen).toMatchInlineSnapshot(`
    "✔ In which folder are the postmortems? incidents
    ✔ In which folder are the postmortems? docs/postmortems
    ✔ In which time zone do you tell times? Africa/Johannesburg
    ✔ Which template do the documents get? team
    ✔ Which services do you run? checkout, search
    .postmortem/config.yaml
    .postmortem/config.schema.json
    .postmortem/templates/team.hbs
    .postmortem/partials/follow-up.hbs
    docs/postmortems/.markdownlint.yaml
    Next:
      edit .postmortem/config.yaml    every key is explained there
      postmortem config               shows what holds
      postmortem template check       tells what is wrong with your templates
      postmortem new --template team  asks the questions of .postmortem/templates/team.hbs
    Commit the files, so that everybody in the team has them."
  `)
  expect(exitCode).toBe(0)
  expect(room.read('.postmortem/config.yaml').replaceAll(/^#.*\n|^\n/gm, '')).toBe(`dir: docs/postmortems
template: team
timezone: Africa/Johannesburg
services:
  - checkout
  - search
`)
})

test('Ctrl-C writes nothing', async () => {
  const room = openRoom()
  const session = room.open(['init'])
  await session.press('enter', '? In which folder are the postmortems? postmortems')
  await session.press('ctrl-c', '? In which time zone do you tell times?')
  expect(await session.end()).toMatchObject({ exitCode: 130 })
  expect(room.files()).toEqual([])
})
