/** Room of a list when it is made. */
export const FIRST_CAPACITY = 4096;

/** A typed array with twice the room and the same numbers. Lists are plain typed arrays: a class around them would be asked a million times. */
export function doubled<T extends Int32Array | Float64Array>(values: T): T {
  const grown = new (values.constructor as new (length: number) => T)(values.length * 2);
  grown.set(values as never);
  return grown;
}
