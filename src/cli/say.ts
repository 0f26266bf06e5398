/** Messages go to the error stream, results to the output: a pipe gets the result alone. */
export function say({messages, result}: {readonly messages: string; readonly result: string}): void {
  if (messages) process.stderr.write(`${messages}\n\n`)
  if (result) process.stdout.write(`${result}\n`)
}
