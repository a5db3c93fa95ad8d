// Reads each line of a file as EDTF and says what edtf.js makes of it, one line of JSON each.
import { readFileSync, writeFileSync } from 'node:fs'
import edtf from 'edtf'

const [from, to] = process.argv.slice(2)
const lines = readFileSync(from, 'utf8').split('\n').slice(0, -1)

function read(text) {
  try {
    const value = edtf(text)
    return {
      accepted: true,
      type: value.type,
      min: bound(value, 'min'),
      max: bound(value, 'max'),
      uncertain: bits(value, 'uncertain'),
      approximate: bits(value, 'approximate'),
      unspecified: bits(value, 'unspecified')
    }
  } catch (refused) {
    return { accepted: false }
  }
}

// Of the digits YYYYMMDD of one date, the first digit being the lowest bit.
function bits(value, which) {
  return value.type === 'Date' ? value[which].value : null
}

// UTC milliseconds; null where the end is open or unknown; the error where there is one.
function bound(value, which) {
  try {
    const at = value[which]
    return at === null || at === undefined || !Number.isFinite(Number(at)) ? null : Number(at)
  } catch (fault) {
    return String(fault.message)
  }
}

writeFileSync(to, lines.map((line) => JSON.stringify(read(line))).join('\n') + '\n')
