/** A sentence as it goes on behind a colon. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
