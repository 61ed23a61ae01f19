import * as v from 'valibot';

/*
 * Schemas of the kinds of values that options have. Every message completes the sentence "it must be …".
 */

export const text = (allowed = 'a string') => v.string(allowed);

export const textThatSaysSomething = () => {
  const allowed = 'a string that is not blank';
  return v.pipe(
    v.string(allowed),
    v.check((value) => value.trim() !== '', allowed),
  );
};

export const flag = () => v.boolean('true or false');

/** A whole number that is not below a least one. */
export const wholeNumber = (least: number) => {
  const allowed = `a whole number from ${least} on`;
  return v.pipe(v.number(allowed), v.safeInteger(allowed), v.minValue(least, allowed));
};

export const oneOf = <const Names extends readonly string[]>(names: Names) =>
  v.picklist(names, `one of ${names.join(', ')}`);

export const listOf = <const Item extends v.GenericSchema>(item: Item, what: string) =>
  v.array(item, `an array of ${what}`);

/** Lists that were found right. */
const right = new WeakSet<object>();

/**
 * A long list, such as a table of a site: it is checked once, however often it is given, and handed on as it is, so that what
 * is made of it can be kept under its identity. It must not be changed after its first use.
 */
export function tableOf<const Item extends v.GenericSchema>(item: Item, what: string) {
  const list = listOf(item, what);
  const run: (typeof list)['~run'] = (dataset, config) => {
    const given = dataset.value as v.InferInput<Item>[];
    if (typeof given === 'object' && right.has(given)) return { typed: true, value: given };
    const checked = list['~run'](dataset, config);
    if (checked.issues) return checked;
    right.add(given);
    return { typed: true, value: given };
  };
  return { ...list, '~run': run };
}

/**
 * An object of these keys and no others. Its message is what must stand at a key that is missing, and the names of the keys
 * where there is one too many.
 */
export function objectOf<const Entries extends v.ObjectEntries>(entries: Entries) {
  // $schema is for editors, and nobody looks for it.
  const names = Object.keys(entries)
    .filter((name) => name !== '$schema')
    .join(', ');
  const schema = v.strictObject(entries, ({ expected, path }) => {
    if (expected === 'never') return names;
    const missing = entries[String(path?.at(-1)?.key)];
    return (missing && v.safeParse(missing, undefined).issues?.[0].message) ?? `an object of ${names}`;
  });
  // Valibot takes an array for an object whose keys are numbers.
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const given = dataset.value;
    if (!Array.isArray(given)) return schema['~run'](dataset, config);
    const failed = schema['~run']({ value: undefined }, config);
    for (const issue of failed.issues ?? []) Object.assign(issue, { input: given });
    return failed;
  };
  return { ...schema, '~run': run };
}

/** All that is in it is `readonly`, as what callers give and get is. */
export type Immutable<Value> = Value extends (...given: never) => unknown
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
    : Value;
