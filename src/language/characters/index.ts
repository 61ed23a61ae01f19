import { fileURLToPath } from 'node:url';
import { lazy } from '../../core/lazy.js';
import { readShared } from '../model/index.js';
import { CharacterModel } from './character-model.js';

export type { CharacterModel };

/** The character model that comes with the package. */
const SHIPPED = new URL('../data/characters.model', import.meta.url);

/** The character model that comes with the package, loaded on first need and kept. */
export const characterModel: () => CharacterModel = lazy(
  () => new CharacterModel(readShared(fileURLToPath(SHIPPED))),
);
