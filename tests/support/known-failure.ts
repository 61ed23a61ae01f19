import { test } from 'vitest';

/**
 * A test that fails for now: the one way in which a known failure is marked. It must fail, so whoever mends it is told; its title
 * says why it does.
 *
 * @param reason why it fails; without one it is a plain test
 */
export function testKnown(reason: string | undefined, title: string, run: () => void): void {
  if (reason === undefined) test(title, run);
  else test.fails(`${title} (known failure: ${reason})`, run);
}
