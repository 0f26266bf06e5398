#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8'
import {load} from './load.js'
import {settingsOf} from './machine.js'

for (const setting of settingsOf(process.versions.v8)) setFlagsFromString(setting)

const {program, keep} = load()
process.exitCode = await program.run(process.argv)
// A build has used what most commands use.
if (process.argv[2] === 'build') keep()
