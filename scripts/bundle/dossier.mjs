#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8'
import {load} from './load.mjs'
import {settingsOf} from './machine.mjs'

for (const setting of settingsOf(process.versions.v8)) setFlagsFromString(setting)

const {program, keep} = load()
program.run(process.argv).then((code) => {
  process.exitCode = code
  // A build has used what most commands use.
  if (process.argv[2] === 'build') keep()
})
