import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** An entity with its semicolon; without one it may be a query string (`?a=1&copy=2`). */
const ENTITY = /&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});/g;

/** An ampersand that was escaped once or many times: `&amp;amp;`. */
const AMPERSANDS = /&(?:(?:amp|AMP|#0{0,4}38|#[xX]0{0,4}26);)+/g;

/**
 * Named references that lost their semicolon, before what can be no part of a query string. Only names that no one
 * gives a parameter; `&copy`, `&lang` and `&reg` are left alone.
 */
const UNFINISHED =
  /&(?:nbsp|ensp|emsp)(?![;=])|&(?:quot|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot)(?![a-zA-Z0-9;=])/g;

/** Escaped texts are escaped twice or three times, never more; the bound keeps hostile input linear. */
const MAX_ROUNDS = 4;

/** Decodes HTML character references, also those escaped more than once (`&amp;lt;` → `<`) or cut short (`&nbsp`). */
export function decodeReferences(text: string): string {
  let decoded = text;
  for (let round = 0; round < MAX_ROUNDS && decoded.includes('&'); round++) {
    const before = decoded;
    decoded = decoded
      .replace(AMPERSANDS, '&')
      .replace(UNFINISHED, '$&;')
      .replace(ENTITY, (entity) => decodeOne(entity));
    if (decoded === before) break;
  }
  return decoded;
}

function decodeOne(entity: string): string {
  const { decodeHTMLStrict } = require('entities') as typeof import('entities');
  return decodeHTMLStrict(entity);
}
