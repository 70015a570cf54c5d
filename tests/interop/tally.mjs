// How a vote is counted, written a second time from the rules alone (docs: "Voting rules"), by somebody who does not
// trust the server: from the choices of all voters to rows, digest and receipts.
import { createHash } from 'node:crypto'

const sha256 = (text) => createHash('sha256').update(text).digest('hex')

const byElements = (a, b) => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1
  return a.length - b.length
}

/** The units of one voter that count, sorted, and how many choices were one too many. */
export function countedUnits (slots, { n, perItem }, unitOf) {
  const units = []
  let cap = 0
  for (const note of slots.slice(0, n)) {
    const unit = unitOf.get(note)
    if (unit === undefined) continue
    if (units.filter((known) => known === unit).length < perItem) units.push(unit)
    else cap += 1
  }
  return { units: units.sort(), cap }
}

/**
 * Counts. `ballots`: voter -> slots (note ids, null or undefined); `candidates`: ids in the frozen order; `unitOf`: note
 * -> unit at closing. Answers as the result in the workshop document has it.
 */
export function count (vote, rules, ballots, candidates, unitOf, eligible) {
  const counted = [...ballots].map(([voter, slots]) => [voter, countedUnits(slots, rules, unitOf)])
  const lists = counted.map(([, { units }]) => units).filter((units) => units.length > 0)
  const rows = [...new Set(candidates.map((id) => unitOf.get(id)))].map((id) => ({
    id,
    members: candidates.filter((candidate) => unitOf.get(candidate) === id),
    votes: lists.flat().filter((unit) => unit === id).length,
    voters: lists.filter((units) => units.includes(id)).length
  }))
  const place = new Map(rows.map(({ id }, index) => [id, index]))
  rows.sort((a, b) => b.votes - a.votes || b.voters - a.voters || place.get(a.id) - place.get(b.id))
  for (const row of rows) row.rank = 1 + rows.filter(({ votes }) => votes > row.votes).length
  const spent = lists.flat().length
  return {
    eligible,
    ballots: lists.length,
    spent,
    unspent: eligible * rules.n - spent,
    rows,
    void: { deleted: 0, cap: counted.reduce((sum, [, { cap }]) => sum + cap, 0) },
    digest: digestOf(vote, lists)
  }
}

/** The fingerprint of an anonymous vote's counted ballots; with that of the result that they are added to. */
export function digestOf (vote, lists, amends) {
  return sha256(JSON.stringify({ ...(amends && { amends }), ballots: [...lists].sort(byElements), vote }))
}

/** What a voter's device looks for among the receipts: it knows its secret and its choices, and nobody else does. */
export function receiptOf (vote, nonce, units) {
  return sha256(`${vote}|${nonce}|${JSON.stringify(units)}`)
}

/** What a voter's device takes from a result: which unit each candidate counted for. */
export function unitsOf (result) {
  return new Map(result.rows.filter((row) => !row.deleted).flatMap((row) => row.members.map((member) => [member, row.id])))
}
