// Writes the JSON Schema of configuration files, which editors read; run after a build.
import { writeFileSync } from 'node:fs';
import { configSchema } from '../dist/config/schema.js';
import { jsonSchemaOf } from './json-schema.js';

const file = new URL('../schema/clean-articles.schema.json', import.meta.url);
writeFileSync(file, JSON.stringify(jsonSchemaOf(configSchema)));
