// Settings of the machine that runs the program. The bench of edits, which is no command, runs with the same.

/**
 * As measured with the machine of Node 20, and with no other: young memory that grows at once to what a paper of some pages
 * needs is tidied less often (6 % of the time), threads that help to tidy it mostly wait for each other (a tenth), and code is
 * made fast so early that the second core has no rest (a tenth, and a fifth of the processor's time).
 */
const onNode20 = ['--semi-space-growth-factor=16', '--no-parallel-scavenge', '--interrupt-budget=500000']

/** For the machine of this version of V8. That of Node 26 is as fast as it comes, and with these takes a tenth more memory. */
export const settingsOf = (v8) => (v8.startsWith('11.') ? onNode20 : [])
