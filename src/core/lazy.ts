/** A value that is made when it is first asked for, and kept: tables, models, packages that most runs don't need. */
export function lazy<Value extends {}>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
