#!/usr/bin/env node
import {load} from './load.js'

const {program, keep} = load()
process.exitCode = await program.run(process.argv)
// A build has used what most commands use.
if (process.argv[2] === 'build') keep()
