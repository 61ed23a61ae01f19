/** So many answers are kept. */
const MOST = 1000;

/**
 * A question about a line whose answer hangs on the line alone and takes long: the answers to the last ones asked are kept, for the
 * same lines are asked about by several steps, and pages of a site share theirs. What is kept is bounded; all of it goes when it is full.
 */
export function remembered<Answer extends {}>(ask: (line: string) => Answer): (line: string) => Answer {
  const answers = new Map<string, Answer>();
  return (line) => {
    const known = answers.get(line);
    if (known !== undefined) return known;
    const answer = ask(line);
    if (answers.size >= MOST) answers.clear();
    answers.set(line, answer);
    return answer;
  };
}
