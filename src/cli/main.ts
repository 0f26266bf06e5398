#!/usr/bin/env node
import {run} from './run.js'

// A reader that has seen enough (`dossier list | head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await run(process.argv)
