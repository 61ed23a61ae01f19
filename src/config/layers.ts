type Layer = Readonly<Record<string, unknown>>;

/** Options of several origins as one: later ones outweigh earlier ones, key by key, also within an object; lists don't add up. */
export function layered<Options extends object>(...layers: readonly Options[]): Options {
  return layers.reduce((below, above) => merge(below as Layer, above as Layer) as Options);
}

function merge(below: Layer, above: Layer): Layer {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    if (value === undefined) continue;
    merged[key] = isLayer(under) && isLayer(value) ? merge(under, value) : value;
  }
  return merged;
}

function isLayer(value: unknown): value is Layer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
