import { toJsonSchema } from '@valibot/to-json-schema';

/** What editors take it for. */
const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * The schema of configuration files as JSON Schema (draft 2020-12), for editors. Checks that JSON Schema can't express, such as
 * that a pattern compiles, are left out.
 *
 * @param {import('valibot').GenericSchema} configSchema
 * @returns {object}
 */
export function jsonSchemaOf(configSchema) {
  const ignoreActions = ['check', 'raw_check'];
  const schema = toJsonSchema(configSchema, { target: 'draft-2020-12', typeMode: 'input', ignoreActions });
  return { title: 'Configuration of clean-articles', $schema: DRAFT, ...schema };
}
