/**
 * Letters of other scripts that look like a Latin one, in either case: В is B, so в counts as b. A word in which one of
 * them was put for the other reads the same on paper, so it is the same here. Unicode's list of confusables (UTS #39) is
 * longer; these are the letters that stand on Russian, Greek and Latin keyboards.
 */
const pairs = 'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ԛq ԝw һh αa βb εe ηh ιi κk μm νn οo ρp τt υy χx ıi'

const latin: ReadonlyMap<string, string> = new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]))

export const latinOf = (letter: string): string => latin.get(letter) ?? letter
