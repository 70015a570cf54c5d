// The manual tells the truth: the worked examples of docs/board.md and the README's walk are run as they stand.
//
// All code blocks of one language in a section are one program. Not here: what a board does beyond that.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { python } from './python.mjs'
import { Server } from './server.mjs'
import { until, within } from './wait.mjs'

const here = dirname(fileURLToPath(import.meta.url))

let server
before(async () => { server = await Server.start() })
after(() => server?.close())

/** The code of a section of a page, by its heading and the language of its blocks. */
function code (page, heading, language) {
  const text = readFileSync(join(here, '../..', page), 'utf8')
  const section = text.split(/^## /m).find((section) => section.startsWith(`${heading}\n`))
  assert.ok(section, `${page} has no section "${heading}"`)
  const blocks = [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, block]) => block)
  assert.ok(blocks.length > 0, `${page}, "${heading}" has no ${language}`)
  return blocks.join('\n')
}

/** Runs a program that is given on standard input. `ended` resolves with what it printed, if all went well. */
function run (command, args, program, cwd = here) {
  const child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] })
  const running = { printed: '' }
  let errors = ''
  child.stdout.on('data', (data) => { running.printed += data })
  child.stderr.on('data', (data) => { errors += data })
  running.ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => status === 0 ? resolve(running.printed) : reject(new Error(`${command} ended with ${status}:\n${running.printed}${errors}`)))
  })
  running.ended.catch(() => {})
  running.prints = (line) => until(`${command} to print "${line}"`, () => {
    if (child.exitCode > 0) throw new Error(`${command} ended with ${child.exitCode}:\n${running.printed}${errors}`)
    return running.printed.includes(`${line}\n`)
  }, { detail: () => errors })
  child.stdin.end(program)
  return running
}

/** A board, and its facilitator's word. */
async function board () {
  const ask = async (path, body, token) => {
    const reply = await server.request(`/api/v1${path}`, { method: body ? 'POST' : 'GET', body: body && JSON.stringify(body), token })
    const answer = await reply.json()
    assert.ok(reply.ok, `${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const { id, links } = await ask('/boards', { template: 'lifecycle7' })
  const { token } = await ask(`/boards/${id}/join`, { key: links.facilitator, name: 'Fay' })
  return { id, links, get: (path) => ask(`/boards/${id}${path}`, undefined, token), post: (path, body) => ask(`/boards/${id}${path}`, body, token) }
}

for (const [language, command, args] of [['js', process.execPath, ['--input-type=module', '-']], ['python', python, ['-']]]) {
  const name = { js: 'JavaScript', python: 'Python' }[language]
  test(`the worked example in ${name}`, async () => {
    const { id, links, get, post } = await board()
    const example = run(command, [...args, server.http, id, links.editor], code('docs/board.md', `Worked example in ${name}`, language))
    const notes = async () => (await get('/notes')).items
    const workshop = () => get('/workshop')
    const added = (await until('the note', async () => (await notes())[0], { detail: () => example.printed }))
    assert.ok(added.at > 1_600_000_000_000, 'the time is a number of milliseconds')

    await post('/workshop/private-start', { authors: 'named' })
    await until('the draft to be counted', async () => Object.values((await workshop()).desks)[0]?.total === 1)
    assert.equal((await notes()).length, 1, 'a draft is nowhere but on its desk')
    await post('/workshop/private-reveal', {})
    await example.prints('draft revealed')
    const revealed = (await notes()).find((note) => note.id !== added.id)
    assert.deepEqual([revealed.place.s, revealed.place.l, revealed.by], [added.place.s, added.place.l, added.by])

    const { vote } = await post('/workshop/vote-create', { title: 'Which?', n: 2, receipt: true, open: true })
    await example.prints('ballot cast')
    await until('the voter to be done', async () => (await workshop()).votes[vote].progress.finished === 1)
    await post('/workshop/vote-close', { vote })
    await example.prints('my ballot is in')
    const printed = await within('the example to end', example.ended)
    assert.match(printed, /my ballot is in\n/)
    assert.equal(printed.match(/^1\. .*: 1$/gm)?.length, 2, printed)
  })
}

test('the walk of the README', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wayboard-walk-'))
  const page = 'README.md'
  const heading = 'Run a workshop from the command line'
  try {
    const walk = code(page, heading, 'bash')
    const local = walk.replace('http://127.0.0.1:8090', server.http)
    assert.notEqual(local, walk)
    const printed = await run('bash', ['-eu', '-o', 'pipefail', '-s'], local, folder).ended
    assert.ok(printed.includes(code(page, heading, 'text')), printed)
    assert.match(printed, /Delivery costs.*,open,/, 'the winner is an action')
    assert.equal(readFileSync(join(folder, 'board.pdf')).subarray(0, 5).toString(), '%PDF-')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
