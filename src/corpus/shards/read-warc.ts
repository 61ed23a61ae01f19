import type { Entries, PassedOver } from './entry.js';
export async function* readWarc(
  _content: AsyncIterable<Uint8Array>,
  _settings: object,
  _passOver: PassedOver,
): Entries {}
