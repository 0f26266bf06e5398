// Settings of the machine that runs the program. The bench of edits, which is no command, runs with the same.

/** Young memory grows at once to what a paper of some pages needs: fewer stops to tidy up, 6 % of the time. */
const always = ['--semi-space-growth-factor=16']

/**
 * As measured with the machine of Node 20, and with no other: threads that help to tidy young memory mostly wait for each
 * other there (a tenth of the time), and code is made fast so early that the second core has no rest (another tenth).
 */
const onNode20 = ['--no-parallel-scavenge', '--interrupt-budget=500000']

/** For the machine of this version of V8. */
export const settingsOf = (v8) => (v8.startsWith('11.') ? [...always, ...onNode20] : always)
